/**
 * {@code neuron}: the doctor. Looks at this machine, its NEURON and its caches, and at the packages of a place, and changes
 * nothing; what it says can be shown to others, because the user's home is a {@code ~} in it.
 */
package dev.glia.verb.doctor;
