package dev.glia.host.process;

import dev.glia.host.file.DiskFullException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program left behind.
 *
 * @param exit its exit code; after a time-out that of a killed process
 * @param output what it wrote to both its streams, in the order in which it wrote
 * @param timedOut whether it was ended because its time was up
 */
public record CommandResult(int exit, String output, boolean timedOut) {
    /** 128 + SIGXFSZ: what the shell and the JVM give for a process that went beyond {@code ulimit -f}. */
    private static final int FILE_SIZE_EXIT = 153;

    /** Whether it ended by itself and with exit code 0. */
    public boolean succeeded() {
        return exit == 0 && !timedOut;
    }

    /**
     * Why there was no room, if the program has failed for that. Programs often do not say it, so the file systems are asked.
     *
     * @param written the folders that the program writes to
     */
    public Optional<String> diskFull(Path... written) {
        if (succeeded() || timedOut) {
            return Optional.empty();
        }
        if (exit == FILE_SIZE_EXIT) {
            return DiskFullException.saidIn("File size limit exceeded");
        }
        return DiskFullException.saidIn(output)
                .or(() -> Stream.of(written)
                        .flatMap(folder -> DiskFullException.foundIn(folder).stream())
                        .findFirst());
    }
}
