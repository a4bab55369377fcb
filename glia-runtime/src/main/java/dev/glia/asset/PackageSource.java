package dev.glia.asset;

import java.nio.file.Path;

/**
 * Where a package was found.
 *
 * @param coordinate how the user knows it: a Maven coordinate {@code group:artifact:version}, else the file's name
 * @param container the jar, or the folder that holds {@code META-INF}
 */
public record PackageSource(String coordinate, Path container) {}
