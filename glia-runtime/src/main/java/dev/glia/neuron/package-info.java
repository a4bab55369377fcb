/**
 * The bridge to the NEURON that runs inside this JVM. Knows nothing of Glia's packages and preferences.
 */
package dev.glia.neuron;
