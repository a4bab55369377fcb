package dev.glia.select;

import dev.glia.GliaException;

/** A preference contradicts itself or cannot be met, or was stored by another version of Glia. */
public final class PreferenceException extends GliaException {
    private static final long serialVersionUID = 1L;

    public PreferenceException(String message) {
        super(message);
    }
}
