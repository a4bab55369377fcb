/**
 * NEURON's own mechanisms as types, with units, defaults and limits:
 *
 * <pre>{@code
 * ExpSyn syn = ExpSyn.at(dend.at(0.5)).tau(2).e(0);                       // ms, mV
 * NetStim stim = NetStim.make().number(5).interval(10);                   // ms
 * NetCon.between(stim, syn).weight(0.001);                                // µS
 * Vector i = syn.recordI();                                               // nA
 * }</pre>
 *
 * <p>A class is called as NEURON calls the mechanism. It is what {@code glia:generate} would write for the mod that NEURON 9.0
 * brings along; of {@code VClamp}, {@code AlphaSynapse}, {@code APCount} and the {@code IntFire} cells, whose mods it keeps to
 * itself, names, units and defaults are what NEURON says of them, and limits are not known. A test compares them. Nothing is
 * {@code null}.
 */
package dev.glia.builtin;
