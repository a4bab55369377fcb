/** The verb {@code run}: a model in a JVM of its own, or in several that are the ranks of one MPI job. */
package dev.glia.verb.run;
