/** Measures one network on the ranks of an MPI job against the same in Python. */
package dev.glia.benchmarks.ranks;
