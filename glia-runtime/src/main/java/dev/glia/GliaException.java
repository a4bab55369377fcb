package dev.glia;

/**
 * Something the user can act on went wrong; the message is one paragraph that says what failed, why, where, and what to
 * do. Anything that is not a {@code GliaException} is a defect of Glia or of the machine.
 */
public class GliaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GliaException(String message) {
        super(message);
    }

    public GliaException(String message, Throwable cause) {
        super(message, cause);
    }
}
