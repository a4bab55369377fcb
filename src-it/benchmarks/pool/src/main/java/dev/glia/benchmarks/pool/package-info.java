/** Measures a sweep in the pool against the same sweep in Python's multiprocessing. */
package dev.glia.benchmarks.pool;
