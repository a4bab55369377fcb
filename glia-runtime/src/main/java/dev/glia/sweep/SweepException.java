package dev.glia.sweep;

import dev.glia.GliaException;

/** A sweep cannot be begun: its table, its class, its files or its place are not what they must be. */
public final class SweepException extends GliaException {
    private static final long serialVersionUID = 1L;

    public SweepException(String message) {
        super(message);
    }

    public SweepException(String message, Throwable cause) {
        super(message, cause);
    }
}
