package dev.glia.sweep;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path that this JVM was started with, which is the user's. */
public final class OwnClassPath {
    private OwnClassPath() {}

    /** Its entries as they were named, there or not. */
    public static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
