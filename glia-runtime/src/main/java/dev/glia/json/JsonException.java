package dev.glia.json;

import dev.glia.GliaException;

/** A document is not JSON, or a field of it is not what it must be. */
public final class JsonException extends GliaException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
