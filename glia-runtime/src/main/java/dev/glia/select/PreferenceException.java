package dev.glia.select;

import dev.glia.GliaException;

/** A preference contradicts itself, or the place where preferences are kept cannot be used. */
public final class PreferenceException extends GliaException {
    private static final long serialVersionUID = 1L;

    public PreferenceException(String message) {
        super(message);
    }

    public PreferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
