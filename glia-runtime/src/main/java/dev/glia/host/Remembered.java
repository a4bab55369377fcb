package dev.glia.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An answer kept in the cache to save asking again; it can be lost without harm. */
public final class Remembered {
    private Remembered() {}

    /** The answer, if there is one; it may be damaged after a loss of power, so it must be looked at before use. */
    public static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the file if that is possible; a cache that cannot be written costs time, not the answer. */
    public static void write(Path file, byte[] content) {
        try {
            AtomicFiles.writeUnforced(file, content);
        } catch (HostException e) {
            // Asked again next time; whoever must write to the cache says what is wrong with it.
            return;
        }
    }
}
