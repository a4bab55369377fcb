/**
 * What a channel does, measured on a real NEURON and not read off its formulas: the steady state and the time constant of
 * each gate over the membrane potential. A section for each potential, whose capacitance no current can charge, takes single
 * steps; what a step makes of a state tells both numbers. Runs in JVMs of their own, because a mod may fault. Must not know
 * where the library came from. Nothing is {@code null}.
 */
package dev.glia.kinetics;
