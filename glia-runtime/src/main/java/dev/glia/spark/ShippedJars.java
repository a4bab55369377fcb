package dev.glia.spark;

import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What executors are sent: the jars of the user's class path, and its folders as jars, each by a name of its own, because
 * executors know them by their names alone.
 */
record ShippedJars(List<Path> jars, Path folder) implements AutoCloseable {

    /** @param entries of the user's class path, in its order */
    static ShippedJars of(List<Path> entries) {
        try {
            Path folder = Files.createTempDirectory("glia-spark-");
            List<Path> jars = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    jars.add(packed(entry, folder.resolve("%s-%s.jar".formatted(name, jars.size()))));
                } else if (Files.isRegularFile(entry)) {
                    jars.add(
                            names.add(name.toLowerCase(Locale.ROOT))
                                    ? entry
                                    : Files.copy(entry, folder.resolve("%s-%s".formatted(jars.size(), name))));
                }
            }
            return new ShippedJars(List.copyOf(jars), folder);
        } catch (IOException e) {
            throw new SweepException(
                    "the classes of the sweep cannot be packed for the executors: %s; set java.io.tmpdir to a folder that can be written"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (Stream<Path> walk = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit(); // The system's own place for what may be thrown away.
        }
    }
}
