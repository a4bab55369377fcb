package dev.glia.asset;

import dev.glia.GliaException;

/** A Glia package, its manifest or a name in it cannot be used. */
public final class PackageException extends GliaException {
    private static final long serialVersionUID = 1L;

    public PackageException(String message) {
        super(message);
    }

    public PackageException(String message, Throwable cause) {
        super(message, cause);
    }
}
