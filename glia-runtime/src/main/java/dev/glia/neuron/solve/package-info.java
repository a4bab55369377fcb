/**
 * How model time passes: variable steps, things to do at a time or at the start, and states to come back to. Each is a
 * {@link dev.glia.neuron.HocObject} with types for what is used most.
 */
package dev.glia.neuron.solve;
