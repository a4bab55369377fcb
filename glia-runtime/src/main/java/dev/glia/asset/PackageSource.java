package dev.glia.asset;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a package was found.
 *
 * @param coordinate how the user knows it: a Maven coordinate {@code group:artifact:version}, {@link #PERSONAL}, else the
 *     file's name
 * @param container the jar, or the folder that holds {@code META-INF}
 * @param sources the folder in which its author edits the same files, where the container is a copy of them
 */
public record PackageSource(String coordinate, Path container, Optional<Path> sources) {
    /** What stands for a coordinate where the package is the user's own for all projects, of no dependency tree. */
    public static final String PERSONAL = "the personal collection";

    /** A package whose container is no copy, or nobody knows of what. */
    public PackageSource(String coordinate, Path container) {
        this(coordinate, container, Optional.empty());
    }

    /** The same, copied from a folder. */
    public PackageSource copiedFrom(Path folder) {
        return new PackageSource(coordinate, container, Optional.of(folder));
    }

    /** Whether a package of that coordinate is the personal collection, which gives way to every other package. */
    public static boolean isPersonal(String coordinate) {
        return PERSONAL.equals(coordinate);
    }
}
