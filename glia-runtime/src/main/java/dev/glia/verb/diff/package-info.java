/**
 * {@code diff}: what differs between the mechanisms of two places, read off their NMODL, and by how much what those do has
 * changed, measured on NEURON. Must not know picocli nor Maven. Nothing is {@code null}.
 */
package dev.glia.verb.diff;
