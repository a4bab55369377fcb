/**
 * A sweep whose rows the jobs of a SLURM array compute. Each job has its block of rows in a file, and leaves what came out in a
 * file of its own, on a file system that it shares with whoever waits; nothing but files passes between them. Nothing is {@code null}.
 */
package dev.glia.sweep.slurm;
