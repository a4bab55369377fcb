/** Packages that several benchmarks measure with. */
package dev.glia.benchmarks.packages;
