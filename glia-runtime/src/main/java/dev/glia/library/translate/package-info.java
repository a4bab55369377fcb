/**
 * From staged mods to C++: nocmodl for NEURON, nmodl for CoreNEURON, the edits of what they write, and what they say where
 * a mod does not translate. Starts no compiler. Nothing is {@code null}.
 */
package dev.glia.library.translate;
