/** Walks by chance over the whole public face, in a JVM of their own, for what nobody has thought of. */
package dev.glia.neuron.walk;
