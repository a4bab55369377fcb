package dev.glia.imports;

import dev.glia.GliaException;

/** Something cannot be made a Glia package. */
public final class ImportException extends GliaException {
    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
