package dev.glia.nmodl;

/**
 * Something of NEURON's NMODL that another simulator's dialect has not.
 *
 * @param what it is, as a message names it
 * @param advice what to write instead, without a full stop
 */
public record Foreign(Place place, String what, String advice) {}
