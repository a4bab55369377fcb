package dev.glia.spark;

import dev.glia.sweep.OwnClassPath;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an executor has its classes: what was sent to it is known to class loaders alone. */
final class ExecutorClasses {
    private ExecutorClasses() {}

    /** The jars of this thread's class loaders, the nearest first, then the class path. */
    static List<Path> ofThisThread() {
        Set<Path> entries = new LinkedHashSet<>();
        for (ClassLoader at = Thread.currentThread().getContextClassLoader(); at != null; at = at.getParent()) {
            if (at instanceof URLClassLoader known) {
                for (URL url : known.getURLs()) {
                    file(url).ifPresent(entries::add);
                }
            }
        }
        OwnClassPath.entries().forEach(entry -> entries.add(entry.toAbsolutePath()));
        return List.copyOf(entries);
    }

    /** None for one of an executor's own server of classes, which has those of a shell. */
    private static Optional<Path> file(URL url) {
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
