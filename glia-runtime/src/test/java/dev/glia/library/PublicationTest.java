package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Duration COMPILES = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @Test
    void a_compiler_of_a_killed_build_that_still_writes_does_not_fail_the_next_build() throws IOException {
        GliaLayout layout = new GliaLayout(folder);
        Path common = Files.createDirectories(layout.work().resolve("common"));
        for (int i = 0; i < 100; i++) {
            Files.writeString(common.resolve("there" + i), "");
        }
        CompletableFuture<Void> compiler = CompletableFuture.runAsync(() -> write(common));
        new Publication(layout).clearWork();
        assertFalse(Files.exists(layout.work()));
        compiler.join();
    }

    /** Ends after a while, or when there is no folder any more. */
    private static void write(Path common) {
        long end = System.nanoTime() + COMPILES.toNanos();
        try {
            for (int i = 0; System.nanoTime() < end; i++) {
                Files.writeString(common.resolve("new" + i), "");
            }
        } catch (IOException e) {
            return; // There is no folder any more.
        }
    }
}
