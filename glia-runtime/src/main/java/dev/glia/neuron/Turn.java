package dev.glia.neuron;

import dev.glia.neuron.bridge.OneNeuron;

/** A thread's turn at NEURON: no other thread comes between, from {@link Neuron#exclusively()} until this is closed. */
public final class Turn implements AutoCloseable {
    private boolean ended;

    private Turn() {}

    static Turn take() {
        OneNeuron.takeTurn();
        return new Turn();
    }

    /**
     * Lets others go on; closing twice is harmless.
     *
     * @throws IllegalStateException if another thread took this turn
     */
    @Override
    public void close() {
        if (!ended) {
            OneNeuron.endTurn();
            ended = true;
        }
    }
}
