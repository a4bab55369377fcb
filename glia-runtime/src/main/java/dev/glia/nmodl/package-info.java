/**
 * Reads and renames NMODL text by nocmodl's own lexical rules. Text in, text out: knows the domain's words for what a mod
 * declares ({@code dev.glia.asset}), must not know paths, packages or NEURON. The surprising fact: a mod is bytes, not
 * text. It is carried through ISO-8859-1, and a byte above 127 ends a line for nocmodl. Nothing is {@code null}.
 */
package dev.glia.nmodl;
