/**
 * From staged mods to object code: NEURON's own flags, the precompiled header, nocmodl, the compiler, and what they say
 * when a mod does not build. Object code depends on the mod, its INCLUDE files and the toolchain, and on no path, time,
 * project or user. Nothing is {@code null}.
 */
package dev.glia.build.compile;
