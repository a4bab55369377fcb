/**
 * Looks for what is wrong, or most likely not meant, in the text of one mod that nocmodl takes. Each finding has a rule and a
 * place. Must not know files, packages or NEURON. Nothing is {@code null}.
 */
package dev.glia.lint;
