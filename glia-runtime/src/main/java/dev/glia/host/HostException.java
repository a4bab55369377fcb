package dev.glia.host;

import dev.glia.GliaException;

/**
 * This machine refuses what was asked of it, a file, a folder, a lock or a process, or lacks what is needed; the cause is the
 * system's answer.
 */
public class HostException extends GliaException {
    private static final long serialVersionUID = 1L;

    public HostException(String message) {
        super(message);
    }

    public HostException(String message, Throwable cause) {
        super(message, cause);
    }
}
