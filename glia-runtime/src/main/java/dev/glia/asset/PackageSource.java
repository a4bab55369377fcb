package dev.glia.asset;

import java.nio.file.Path;

/**
 * Where a package was found.
 *
 * @param coordinate how the user knows it: a Maven coordinate {@code group:artifact:version}, {@link #PERSONAL}, else the
 *     file's name
 * @param container the jar, or the folder that holds {@code META-INF}
 */
public record PackageSource(String coordinate, Path container) {
    /** What stands for a coordinate where the package is the user's own for all projects, of no dependency tree. */
    public static final String PERSONAL = "the personal collection";

    /** Whether a package of that coordinate is the personal collection, which gives way to every other package. */
    public static boolean isPersonal(String coordinate) {
        return PERSONAL.equals(coordinate);
    }
}
