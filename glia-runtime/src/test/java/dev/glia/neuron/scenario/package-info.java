/** Whole models, written as users write them, with numbers that are known from elsewhere. */
package dev.glia.neuron.scenario;
