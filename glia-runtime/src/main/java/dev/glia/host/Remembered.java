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
            Path checked = checked(file);
            String kept = Files.isRegularFile(checked) ? Files.readString(checked) : "";
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
            AtomicFiles.writeUnforced(
                    checked(file), (Sha256.of(answer) + "\n" + answer).getBytes(StandardCharsets.UTF_8));
        } catch (HostException e) {
            // Asked again next time; whoever must write to the cache says what is wrong with it.
            return;
        }
    }

    /** A name of its own, because an older Glia that shares the cache would take the checksum for the answer. */
    private static Path checked(Path file) {
        return file.resolveSibling(file.getFileName() + ".checked");
    }
}
