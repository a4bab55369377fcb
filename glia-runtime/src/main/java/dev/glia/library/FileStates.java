package dev.glia.library;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import dev.glia.library.key.Fingerprint;
import dev.glia.library.key.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How files look from outside: which there are, and size, dates and number of each. Two equal looks mean that nothing has
 * changed; a look that differs means nothing.
 *
 * <p>Besides the date that programs may set there is the one that the system sets whenever it writes to a file or renames it,
 * and nobody can set back; so neither a restored date nor a clock that was wrong deceives.
 */
final class FileStates {
    private FileStates() {}

    /**
     * The look of jars and folders.
     *
     * @param sources in any order that is always the same
     * @param settings what else decides what is made of them
     */
    static Fingerprint of(List<PackageSource> sources, List<String> settings) {
        Fingerprint look = Keys.look(settings);
        for (PackageSource source : sources) {
            look.add(source.coordinate()).addAll(identities(source.container()));
        }
        return look;
    }

    private static List<String> identities(Path container) {
        if (!Files.isDirectory(container)) {
            return List.of(identity(container));
        }
        try (Stream<Path> files = Files.walk(container.resolve(PackageManifest.ROOT))) {
            return files.sorted().map(FileStates::identity).toList();
        } catch (IOException e) {
            return List.of("no packages");
        }
    }

    /** One file, by its path and all that the system knows of it. */
    static String identity(Path file) {
        try {
            Map<String, Object> seen = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
            return file + " " + seen.get("size") + " " + nanoseconds(seen.get("lastModifiedTime")) + " "
                    + nanoseconds(seen.get("ctime")) + " " + seen.get("ino");
        } catch (UnsupportedOperationException e) {
            return identityElsewhere(file);
        } catch (IOException e) {
            return file + " absent";
        }
    }

    /** Where the file system is no Unix one. */
    private static String identityElsewhere(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %d %d".formatted(file, seen.size(), nanoseconds(seen.lastModifiedTime()));
        } catch (IOException e) {
            return file + " absent";
        }
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
