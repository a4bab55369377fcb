package dev.glia.host.process;

/**
 * What a program left behind.
 *
 * @param exit its exit code; after a time-out that of a killed process
 * @param output what it wrote to both its streams, in the order in which it wrote
 * @param timedOut whether it was ended because its time was up
 */
public record CommandResult(int exit, String output, boolean timedOut) {
    /** Whether it ended by itself and with exit code 0. */
    public boolean succeeded() {
        return exit == 0 && !timedOut;
    }
}
