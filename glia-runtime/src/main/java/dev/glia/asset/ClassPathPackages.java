package dev.glia.asset;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    /** Surefire's jars name a whole class path here. */
    private static final int MAX_MANIFEST_BYTES = 1 << 20;

    /** What a class path may name in all, with what the manifests of its jars name. */
    private static final int MAX_ENTRIES = 100_000;

    private ClassPathPackages() {}

    /** The packages of all folders and jars of {@code classPath} and of the jars that these name; absent entries are no error. */
    public static List<ModPackage> find(List<Path> classPath) {
        HeapShare share = PackageReader.share();
        List<ModPackage> packages = new ArrayList<>();
        for (Path entry : expand(classPath)) {
            packages.addAll(PackageReader.within(share, PackageReader.read(entry)));
        }
        return packages;
    }

    /** The folders and jars of {@code classPath} that are there, with those that jar manifests name, each once. */
    public static List<Path> expand(List<Path> classPath) {
        return named(classPath).stream()
                .filter(entry -> Files.isDirectory(entry) || isJar(entry))
                .toList();
    }

    /** All that {@code classPath} and the manifests of its jars name, there or not, each once. */
    public static List<Path> named(List<Path> classPath) {
        Set<Path> seen = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(classPath);
        while (!open.isEmpty()) {
            Path entry = open.removeFirst().toAbsolutePath().normalize();
            if (seen.add(entry) && isJar(entry)) {
                List<Path> named = JustWritten.read(entry, () -> named(entry));
                if (open.size() + seen.size() + named.size() > MAX_ENTRIES) {
                    throw new PackageException(
                            "the manifests of the class path's jars name more than %s files and folders, the last of them '%s'; take it off the class path if it is not yours"
                                    .formatted(MAX_ENTRIES, entry));
                }
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
            Object names = mainSection(jar, zip, entry).getMainAttributes().get(Attributes.Name.CLASS_PATH);
            Set<Path> paths = new LinkedHashSet<>();
            for (String name :
                    names == null ? new String[0] : names.toString().trim().split("\\s+")) {
                path(jar, name).ifPresent(paths::add);
            }
            return List.copyOf(paths);
        } catch (IOException e) {
            throw PackageFiles.unreadable(new PackageSource(jar.getFileName().toString(), jar), e);
        }
    }

    /** A manifest up to its first empty line: behind it, signed jars list all their files, and a jar may claim anything. */
    private static Manifest mainSection(Path jar, ZipFile zip, ZipEntry entry) throws IOException {
        ByteArrayOutputStream main = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            int last = '\n';
            int next = in.read();
            while (next >= 0 && !(next == '\n' && last == '\n')) {
                if (main.size() == MAX_MANIFEST_BYTES) {
                    throw new PackageException(
                            "the manifest of '%s' has more than %s MiB before its first empty line; that jar is damaged, take it off the class path"
                                    .formatted(jar, MAX_MANIFEST_BYTES >> 20));
                }
                main.write(next);
                last = next == '\r' ? last : next;
                next = in.read();
            }
        }
        return new Manifest(new ByteArrayInputStream(main.toByteArray()));
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
}
