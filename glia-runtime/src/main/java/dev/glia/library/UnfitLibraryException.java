package dev.glia.library;

import dev.glia.GliaException;

/** There is no library to load for this class path, and none can be made. */
public final class UnfitLibraryException extends GliaException {
    private static final long serialVersionUID = 1L;

    public UnfitLibraryException(String message) {
        super(message);
    }

    public UnfitLibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
