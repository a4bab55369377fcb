/**
 * The build engine against {@code nrnivmodl}, on the 47 NEURON mods of dbbs-catalogue 6.0.1: every case alternates between
 * the two in one run, every build of ours is a JVM of its own.
 */
package dev.glia.benchmarks.build;
