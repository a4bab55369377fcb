package dev.glia.neuron;

import dev.glia.GliaException;

/** NEURON refused or failed; the message is its reason, and its whole report can be read. */
public class NeuronException extends GliaException {
    private static final long serialVersionUID = 1L;

    private final String neuronOutput;

    public NeuronException(String message, String neuronOutput) {
        super(message);
        this.neuronOutput = neuronOutput;
    }

    /** Everything that NEURON wrote to its error stream during the call: reason, hoc line, call stack. */
    public String neuronOutput() {
        return neuronOutput;
    }
}
