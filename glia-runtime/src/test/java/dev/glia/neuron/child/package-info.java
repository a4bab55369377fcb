/** Main classes of child JVMs: each does what could end its process, and prints {@code survived} as its last line. */
package dev.glia.neuron.child;
