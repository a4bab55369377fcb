/**
 * Many simulations on one machine: child JVMs, each with a NEURON of its own, behind an {@code ExecutorService}. A task and its
 * result travel as serialized objects over a socket of the file system that this user alone can reach; what a child prints
 * is no part of it. Knows how to bring NEURON up, and nothing of what the tasks do. Nothing is {@code null}, but results of
 * tasks.
 */
package dev.glia.pool;
