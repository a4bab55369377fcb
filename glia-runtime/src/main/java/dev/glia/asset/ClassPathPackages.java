package dev.glia.asset;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The packages on a class path. Follows the {@code Class-Path} of jar manifests as the JVM does: surefire and IDEs pass
 * a long class path as one such jar.
 */
public final class ClassPathPackages {
    private static final String MAVEN = "META-INF/maven/";
    private static final String POM_PROPERTIES = "/pom.properties";

    private ClassPathPackages() {}

    /** The packages of all folders and jars of {@code classPath} and of the jars that these name; absent entries are no error. */
    public static List<ModPackage> find(List<Path> classPath) {
        List<ModPackage> packages = new ArrayList<>();
        for (Path entry : expand(classPath)) {
            List<ModPackage> here =
                    PackageReader.read(entry, entry.getFileName().toString());
            if (!here.isEmpty()) {
                packages.addAll(coordinate(entry)
                        .map(coordinate -> PackageReader.read(entry, coordinate))
                        .orElse(here));
            }
        }
        return packages;
    }

    /** The folders and jars of {@code classPath} that are there, with those that jar manifests name, each once. */
    public static List<Path> expand(List<Path> classPath) {
        Set<Path> seen = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(classPath);
        while (!open.isEmpty()) {
            Path entry = open.removeFirst().toAbsolutePath().normalize();
            if (Files.isDirectory(entry)) {
                seen.add(entry);
            } else if (isJar(entry) && seen.add(entry)) {
                List<Path> named = named(entry);
                for (int i = named.size() - 1; i >= 0; i--) {
                    open.addFirst(named.get(i));
                }
            }
        }
        return List.copyOf(seen);
    }

    private static boolean isJar(Path entry) {
        String name = entry.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".jar") || name.endsWith(".zip")) && Files.isRegularFile(entry);
    }

    private static List<Path> named(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
            if (entry == null) {
                return List.of();
            }
            Object names =
                    new Manifest(zip.getInputStream(entry)).getMainAttributes().get(Attributes.Name.CLASS_PATH);
            List<Path> paths = new ArrayList<>();
            for (String name :
                    names == null ? new String[0] : names.toString().trim().split("\\s+")) {
                path(jar, name).ifPresent(paths::add);
            }
            return paths;
        } catch (IOException e) {
            throw PackageFiles.unreadable(new PackageSource(jar.getFileName().toString(), jar), e);
        }
    }

    /** A {@code Class-Path} entry is a URL relative to the jar's; the JVM ignores what is none, and so does this. */
    private static Optional<Path> path(Path jar, String name) {
        try {
            URI uri = jar.toUri().resolve(name);
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The coordinate that Maven recorded in the jar, where there is exactly one. */
    private static Optional<String> coordinate(Path jar) {
        if (Files.isDirectory(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> recorded = zip.stream()
                    .filter(entry ->
                            entry.getName().startsWith(MAVEN) && entry.getName().endsWith(POM_PROPERTIES))
                    .toList();
            if (recorded.size() != 1) {
                return Optional.empty();
            }
            Properties pom = new Properties();
            pom.load(zip.getInputStream(recorded.get(0)));
            return Optional.of("%s:%s:%s"
                    .formatted(pom.getProperty("groupId"), pom.getProperty("artifactId"), pom.getProperty("version")));
        } catch (IOException e) {
            throw PackageFiles.unreadable(new PackageSource(jar.getFileName().toString(), jar), e);
        }
    }
}
