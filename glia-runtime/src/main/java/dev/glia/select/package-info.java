/**
 * Preferences and resolution: index and preferences in, one mod or an exception with the candidates out. Pure: does not
 * know where preferences are stored, nor NEURON.
 */
package dev.glia.select;
