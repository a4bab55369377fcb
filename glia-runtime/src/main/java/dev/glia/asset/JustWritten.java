package dev.glia.asset;

import dev.glia.GliaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads a jar again that somebody copies at this moment: what is half-written now is whole soon. */
final class JustWritten {
    private static final int ATTEMPTS = 10;

    /** Milliseconds in which whoever writes has gone on. */
    private static final long PAUSE = 50;

    /** Milliseconds after which nobody is about to write any more. */
    private static final long RECENT = 2_000;

    private JustWritten() {}

    /** What {@code reading} gives of {@code jar}; a jar that has been as it is for a while is read once. */
    static <T> T read(Path jar, Supplier<T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.get();
            } catch (GliaException e) {
                if (attempt == ATTEMPTS || !isRecent(jar) || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRecent(Path jar) {
        try {
            long age =
                    System.currentTimeMillis() - Files.getLastModifiedTime(jar).toMillis();
            return age < RECENT;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it was not interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
