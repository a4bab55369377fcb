package dev.glia.host;

import java.nio.file.Path;

/** An answer kept in the cache to save asking again; it can be lost without harm. */
public final class Remembered {
    private Remembered() {}

    /** Writes the file if that is possible; a cache that cannot be written costs time, not the answer. */
    public static void write(Path file, byte[] content) {
        try {
            AtomicFiles.write(file, content);
        } catch (HostException e) {
            // Asked again next time; whoever must write to the cache says what is wrong with it.
            return;
        }
    }
}
