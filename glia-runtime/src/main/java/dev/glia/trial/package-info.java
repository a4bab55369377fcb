/**
 * Tries mechanisms out on a real NEURON, in JVMs of their own, because a mod that faults ends the process it is in: the one
 * that faulted is named, and the others are tried in another JVM. Must not know where the library came from. Nothing is
 * {@code null}.
 */
package dev.glia.trial;
