package dev.glia.verb.run;

import dev.glia.GliaException;

/** The model ended with another exit code than 0. */
public final class ModelEndException extends GliaException {
    private static final long serialVersionUID = 1;

    private final int exit;

    ModelEndException(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The code; 128 and the number of a signal where one ended it. */
    public int exit() {
        return exit;
    }
}
