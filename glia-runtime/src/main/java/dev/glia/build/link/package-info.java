/**
 * From object code to the library that NEURON loads: the symbols of all objects are compared before the linker runs, so
 * that one mod that does not fit is left out and named, and the library still loads. Nothing is {@code null}.
 */
package dev.glia.build.link;
