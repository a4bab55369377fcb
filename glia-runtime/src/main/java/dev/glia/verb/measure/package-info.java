/**
 * What mechanisms do, measured on a real NEURON for whichever verb wants to know: the library is built on trial, and what was
 * measured once of the same mod on the same NEURON is taken from the cache. Must not know what becomes of the numbers. Nothing
 * is {@code null}.
 */
package dev.glia.verb.measure;
