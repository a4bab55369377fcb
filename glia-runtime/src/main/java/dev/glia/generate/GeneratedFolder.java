package dev.glia.generate;

import dev.glia.host.file.AtomicFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of generated sources: what is the same stays untouched, so that nothing is compiled again, and what is no longer
 * wanted goes. Files of others stay.
 */
public record GeneratedFolder(Path folder) {

    /**
     * What was done.
     *
     * @param written files that are new or were another text
     * @param removed files of earlier generations
     */
    public record Done(int written, int removed) {}

    /** Brings the folder to hold these files. */
    public Done write(List<JavaFile> files) {
        try {
            int written = 0;
            for (JavaFile file : files) {
                Path path = folder.resolve(file.path());
                byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
                if (!isThere(path, text)) {
                    Files.createDirectories(path.getParent());
                    AtomicFiles.write(path, text);
                    written++;
                }
            }
            return new Done(written, removeAllBut(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(Path path, byte[] text) throws IOException {
        return Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), text);
    }

    private int removeAllBut(List<JavaFile> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Set<Path> wanted =
                files.stream().map(file -> folder.resolve(file.path())).collect(Collectors.toSet());
        List<Path> stale;
        try (Stream<Path> all = Files.walk(folder)) {
            stale = all.filter(path -> path.toString().endsWith(".java") && !wanted.contains(path))
                    .toList();
        }
        int removed = 0;
        for (Path path : stale) {
            if (isOurs(path)) {
                Files.delete(path);
                removed++;
            }
        }
        return removed;
    }

    private static boolean isOurs(Path path) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            return ClassText.HEADER.equals(lines.readLine());
        }
    }
}
