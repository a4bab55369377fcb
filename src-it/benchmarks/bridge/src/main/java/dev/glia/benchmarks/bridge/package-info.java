/**
 * What the bridge costs, against Python on the same NEURON: for each case a JVM and a Python do the same piece of work in
 * turn, so that the machine's moods meet both.
 */
package dev.glia.benchmarks.bridge;
