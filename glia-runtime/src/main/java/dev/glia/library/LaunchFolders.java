package dev.glia.library;

import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The libraries that launches have built, one folder for each set of packages and NEURON. Whoever edits a mod and runs,
 * all day, makes one each time; so the folders that were not used for long are removed. What they are made of stays in the
 * build cache, and a JVM that has such a library loaded keeps it.
 */
public record LaunchFolders(Path root) {
    private static final int KEPT = 20;

    /** A younger one may belong to a JVM that is about to load it. */
    private static final Duration IN_USE = Duration.ofDays(1);

    public static LaunchFolders below(Path userCache) {
        return new LaunchFolders(BuildCache.below(userCache).resolve("launch"));
    }

    public Path of(String inputs) {
        return root.resolve(inputs);
    }

    /**
     * Notes that {@code folder} is used now, and removes what no one has used for long. Where that is not permitted, as in a
     * cache that an administrator has filled for everybody, nothing happens: a launch does not depend on it.
     */
    public void used(Path folder) {
        try {
            Files.setLastModifiedTime(new GliaLayout(folder).manifest(), FileTime.from(Instant.now()));
            FileTime inUse = FileTime.from(Instant.now().minus(IN_USE));
            folders().stream()
                    .sorted(Comparator.comparing(LaunchFolders::lastUse).reversed())
                    .skip(KEPT)
                    .filter(old -> lastUse(old).compareTo(inUse) < 0)
                    .forEach(LaunchFolders::remove);
        } catch (IOException e) {
            return;
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    /** When its library was last used, or something was last made in it: a build that runs now may have no manifest yet, or an old one. */
    private static FileTime lastUse(Path folder) {
        FileTime used = time(new GliaLayout(folder).manifest());
        FileTime made = time(folder);
        return used.compareTo(made) > 0 ? used : made;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    /** Another launch may be removing the same; what is left over goes the next time. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return;
        }
    }
}
