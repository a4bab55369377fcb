package dev.glia.library;

import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Spares every test with a cache of its own the seconds that a precompiled header takes: all have links to one. */
final class SharedHeaders {
    private static final Path SHARED = Path.of("target", "test-headers").toAbsolutePath();

    private SharedHeaders() {}

    static void linkInto(Path cache) {
        if (Files.isRegularFile(cache)) {
            return;
        }
        link(SHARED, BuildCache.below(cache).resolve("headers"));
    }

    static void linkFrom(Path cache) {
        link(BuildCache.below(cache).resolve("headers"), SHARED);
    }

    private static void link(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> whole = files.filter(Files::isRegularFile)
                    .filter(f ->
                            !f.getParent().endsWith("locks") && !f.toString().endsWith(".tmp"))
                    .sorted((a, b) -> Boolean.compare(
                            a.toString().endsWith(".stamp"), b.toString().endsWith(".stamp")))
                    .toList();
            for (Path file : whole) {
                Path link = to.resolve(from.relativize(file).toString());
                if (!Files.exists(link)) {
                    Files.createDirectories(link.getParent());
                    if (file.toString().endsWith(".stamp")) {
                        // Its date says when the entry was used, here and not elsewhere.
                        Files.copy(file, link);
                    } else {
                        Files.createLink(link, file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
