package dev.glia.neuron.bridge;

import dev.glia.neuron.NeuronException;

/** {@code quit()} as the last word of a hoc file: the file has done what it was to do. */
public final class ScriptEndException extends NeuronException {
    private static final long serialVersionUID = 1L;

    private final String script;

    ScriptEndException(String script, String neuronOutput) {
        super(
                "quit() at the end of '%s' would end this process; leave it out where more is to come"
                        .formatted(script),
                neuronOutput);
        this.script = script;
    }

    /** The name of the file, without its folders. */
    public String script() {
        return script;
    }
}
