package dev.glia.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One place of a class loader that lies in the file system, or in an archive that does.
 *
 * @param file a folder, a jar, or the archive that holds it
 * @param inside the jar or folder in that archive, without a slash at its ends; empty where the file is all
 */
record LoaderPlace(Path file, String inside) {
    private static final String JAR = "jar:";
    private static final String NESTED = "nested:";
    private static final String FILE = "file:";
    private static final String BREAK = "!/";
    private static final String NESTED_BREAK = "/!";

    /** What the URL names; empty where that is no file, as with loaders that make their classes. */
    static Optional<LoaderPlace> of(String url) {
        String place = url.startsWith(JAR) ? url.substring(JAR.length()) : url;
        int nested = place.indexOf(NESTED_BREAK);
        if (place.startsWith(NESTED)) { // Spring Boot 3.2 and later: nested:/app.jar/!BOOT-INF/lib/a.jar!/
            return nested < 0
                    ? Optional.empty()
                    : of(FILE + place.substring(NESTED.length(), nested), place.substring(nested + 2));
        }
        int end = place.indexOf(BREAK);
        if (!place.startsWith(FILE)) {
            return Optional.empty();
        }
        return end < 0 ? of(place, "") : of(place.substring(0, end), place.substring(end + BREAK.length()));
    }

    private static Optional<LoaderPlace> of(String file, String inside) {
        String trimmed = inside;
        while (trimmed.endsWith(BREAK) || trimmed.endsWith("/") || trimmed.endsWith("!")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        try {
            return Optional.of(new LoaderPlace(Path.of(new URI(file)), trimmed));
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    boolean isNested() {
        return !inside.isEmpty();
    }

    /** As a user would write it. */
    @Override
    public String toString() {
        return isNested() ? file + BREAK + inside : file.toString();
    }
}
