package dev.glia.neuron.bridge;

import dev.glia.GliaException;

/** NEURON cannot be brought into this JVM: the shim does not compile or load, or NEURON does not start. */
public final class BridgeException extends GliaException {
    private static final long serialVersionUID = 1L;

    public BridgeException(String message) {
        super(message);
    }

    public BridgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
