/**
 * Sweeps and single simulations on an Apache Spark. Spark is found where the user has it, and only a JVM that has it loads what
 * imports it; nothing else of Glia does. The driver only plans: it needs no NEURON. In an executor each simulation runs in a
 * process of a pool of its own, as on one machine. Nothing is {@code null}, but results of tasks.
 */
package dev.glia.spark;
