/**
 * From C++ to object code: NEURON's own flags, the precompiled header, the code that all mods share, the compiler. Object
 * code depends on the mod, its INCLUDE files and the toolchain, and on no path, time, project or user. Nothing is
 * {@code null}.
 */
package dev.glia.library.compile;
