/**
 * From object code to the library that NEURON loads, to its counterpart for CoreNEURON, and to NEURON's executable with
 * the mechanisms in it. Nothing is {@code null}.
 */
package dev.glia.library.link;
