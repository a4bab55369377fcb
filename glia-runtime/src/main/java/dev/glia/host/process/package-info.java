/**
 * Child processes with a time limit, what they printed, and how a word is quoted for a shell. Nothing is {@code null}.
 */
package dev.glia.host.process;
