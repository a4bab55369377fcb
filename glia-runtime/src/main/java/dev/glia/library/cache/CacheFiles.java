package dev.glia.library.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks through the folders of the cache, which other processes may change meanwhile. */
final class CacheFiles {
    private CacheFiles() {}

    /** Every regular file below {@code folder} with what the system says of it, which comes with the walk. */
    static SortedMap<Path, BasicFileAttributes> below(Path folder) {
        SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                    if (seen.isRegularFile()) {
                        files.put(file, seen);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // another process has just removed it
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the cache '%s' cannot be read".formatted(folder), e);
        }
        return files;
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("'%s' cannot be removed from the cache".formatted(file), e);
        }
    }
}
