package dev.glia.launch;

import dev.glia.GliaException;

/** NEURON cannot be brought up with the mechanisms of this class path. */
public final class LaunchException extends GliaException {
    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
