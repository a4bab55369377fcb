package dev.glia.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An answer kept in the cache to save asking again; it can be lost without harm. The first line is the checksum of the rest,
 * so that what a loss of power or a bad disk has damaged is asked again.
 */
public final class Remembered {
    private Remembered() {}

    /** The answer, if there is one and it is whole. */
    public static Optional<String> read(Path file) {
        try {
            String kept = Files.isRegularFile(file) ? Files.readString(file) : "";
            int first = kept.indexOf('\n');
            return Optional.of(kept.substring(first + 1))
                    .filter(answer -> first > 0 && kept.substring(0, first).equals(Sha256.of(answer)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the file if that is possible; a cache that cannot be written costs time, not the answer. */
    public static void write(Path file, String answer) {
        try {
            AtomicFiles.writeUnforced(file, (Sha256.of(answer) + "\n" + answer).getBytes(StandardCharsets.UTF_8));
        } catch (HostException e) {
            // Asked again next time; whoever must write to the cache says what is wrong with it.
            return;
        }
    }
}
