/**
 * {@code diff}: what differs between the mechanisms of two places, read off their NMODL alone. Must not know picocli nor Maven.
 * Nothing is {@code null}.
 */
package dev.glia.verb.diff;
