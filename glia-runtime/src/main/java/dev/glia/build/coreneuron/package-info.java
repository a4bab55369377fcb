/**
 * The counterpart for CoreNEURON of a library for NEURON: its own translator, its own flags, and CoreNEURON itself linked
 * in. What NEURON takes, CoreNEURON may refuse, and it ends the process over what it refuses in a run; so all of that is
 * found here, mod by mod. Nothing is {@code null}.
 */
package dev.glia.build.coreneuron;
