/**
 * One computation for each row of a table of parameters, by a pool of processes, and one table of what came out. Whatever ends
 * a sweep, the next start of the same goes on where it was. Must not know Maven, nor how a class path is found: it runs in a
 * JVM that has the user's. Nothing is {@code null}.
 */
package dev.glia.sweep;
