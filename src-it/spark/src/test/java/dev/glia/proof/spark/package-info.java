/** What must hold on a Spark that is really there. */
package dev.glia.proof.spark;
