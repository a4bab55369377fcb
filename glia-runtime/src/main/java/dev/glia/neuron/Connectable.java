package dev.glia.neuron;

/**
 * What connections lead from and to: a point process or an artificial cell, as NEURON's own handle or as what
 * {@code Glia.insert} answers.
 */
public interface Connectable {
    /**
     * NEURON's own handle on it.
     *
     * @throws RuntimeException if it is something that no event reaches, such as a density mechanism
     */
    PointProcess pointProcess();
}
