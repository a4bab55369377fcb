package dev.glia.library;

import dev.glia.GliaException;

/** The mechanism library cannot be built, for a reason the user can act on. */
public class BuildException extends GliaException {
    private static final long serialVersionUID = 1L;

    public BuildException(String message) {
        super(message);
    }

    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
