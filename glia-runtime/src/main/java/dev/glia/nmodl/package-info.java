/**
 * Reads and renames NMODL text by nocmodl's own lexical rules. Text in, text out; must not know paths, packages or NEURON.
 */
package dev.glia.nmodl;
