package dev.glia.host.neuron;

import dev.glia.host.HostException;

/** There is no MPI, and none may or can be installed; the cause is what stopped the installation, if one was begun. */
public final class MpiNotFoundException extends HostException {
    private static final long serialVersionUID = 1L;

    MpiNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
