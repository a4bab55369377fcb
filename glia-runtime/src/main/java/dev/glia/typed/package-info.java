/**
 * What the Java that {@code glia:generate} writes for mechanisms stands on: a generated class knows the names, units and limits
 * of one mechanism's variables, and the classes here reach them in the running NEURON. Not to be used by hand.
 */
package dev.glia.typed;
