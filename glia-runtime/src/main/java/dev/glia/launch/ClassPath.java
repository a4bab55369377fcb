package dev.glia.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Where this JVM, or the one that the user speaks of, has its classes: existing jars and folders, absolute, in order,
 * each once. A jar's {@code Class-Path} entries follow it, because test runners and {@code java -jar} launch with one
 * jar that names all others (<a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jar/jar.html">JAR
 * specification</a>).
 */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** The class path and the module path this JVM was started with. */
    public static ClassPath current() {
        List<Path> named = new ArrayList<>(named(System.getProperty("java.class.path", "")));
        for (Path element : named(System.getProperty("jdk.module.path", ""))) {
            named.addAll(jarsIn(element));
            named.add(element);
        }
        return of(named);
    }

    /** A class path as {@code java -cp} takes it; {@code folder/*} stands for the folder's jars. */
    public static ClassPath parse(String text) {
        List<Path> named = new ArrayList<>();
        for (String element : text.split(File.pathSeparator)) {
            if (element.equals("*") || element.endsWith(File.separator + "*") || element.endsWith("/*")) {
                named.addAll(jarsIn(Path.of(element.substring(0, element.length() - 1))));
            } else {
                named.addAll(named(element));
            }
        }
        return of(named);
    }

    /** These jars and folders, with what their manifests add. */
    public static ClassPath of(List<Path> named) {
        Set<Path> found = new LinkedHashSet<>();
        Deque<Path> left = new ArrayDeque<>(named);
        while (!left.isEmpty()) {
            Path entry = left.pop().toAbsolutePath().normalize();
            if (Files.exists(entry) && found.add(entry)) {
                List<Path> added = classPathOf(entry);
                for (int i = added.size() - 1; i >= 0; i--) {
                    left.push(added.get(i));
                }
            }
        }
        return new ClassPath(List.copyOf(found));
    }

    /**
     * The {@code target/glia} of the first Maven module whose classes are on this class path, where that module has one:
     * {@code target/classes} or {@code target/test-classes} lies beside it.
     */
    public Optional<Path> projectLibrary() {
        return entries.stream()
                .filter(entry -> entry.endsWith("classes") || entry.endsWith("test-classes"))
                .map(entry -> entry.resolveSibling("glia"))
                .filter(folder -> Files.isRegularFile(folder.resolve("library.json")))
                .findFirst();
    }

    private static List<Path> named(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(element -> !element.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LaunchException("the class path folder '%s' cannot be listed: %s".formatted(folder, e), e);
        }
    }

    /** What is no jar, or no readable one, adds nothing: the JVM passes over it too. */
    private static List<Path> classPathOf(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return List.of();
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.strip().split("\\s+"))
                            .flatMap(element -> resolve(entry, element).stream())
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Path> resolve(Path jar, String element) {
        try {
            URI uri = jar.toUri().resolve(element);
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
