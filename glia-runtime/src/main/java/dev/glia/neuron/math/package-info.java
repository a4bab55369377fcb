/** NEURON's own random streams and matrices, for models that must give the numbers that NEURON gives. */
package dev.glia.neuron.math;
