package dev.glia;

/** A context is not closed where it was opened: by another thread, or before the contexts inside it. */
public final class ContextException extends GliaException {
    private static final long serialVersionUID = 1L;

    public ContextException(String message) {
        super(message);
    }
}
