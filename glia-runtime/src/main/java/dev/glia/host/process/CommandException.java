package dev.glia.host.process;

import dev.glia.host.HostException;

/** A program could not be started, or was not waited for to its end. */
public final class CommandException extends HostException {
    private static final long serialVersionUID = 1L;

    private final transient Command command;

    public CommandException(Command command, String message, Throwable cause) {
        super(message, cause);
        this.command = command;
    }

    /** What should have run. */
    public Command command() {
        return command;
    }
}
