package dev.glia.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package as a jar whose bytes depend on the package alone: sorted entries, one fixed time, and no compression,
 * whose output differs from zlib to zlib.
 */
public final class PackageWriter {
    /** Not the first of January: the zip format's very first instant makes Java add the time of the default time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final byte[] JAR_MANIFEST = "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private PackageWriter() {}

    /**
     * Writes {@code pkg} to {@code jar}, whole or not at all.
     *
     * @param files the package's files by their path inside it; holds every mod's, and what the mods INCLUDE
     */
    public static void write(Path jar, ModPackage pkg, Map<String, byte[]> files) {
        byte[] content = bytes(pkg, files);
        try {
            Path folder = Files.createDirectories(jar.toAbsolutePath().getParent());
            // Java's own temporary files are for their owner alone, and stay so under another name.
            Path unfinished = folder.resolve("." + jar.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '%s': %s".formatted(jar, e.getMessage()), e);
        }
    }

    /**
     * Writes {@code pkg} below {@code root}, where a jar made of {@code root} holds it: into {@code target/classes}. What is
     * there already is not touched, so that a build sees that nothing has changed; what else is in the package's folder goes.
     */
    public static void writeFolder(Path root, ModPackage pkg, Map<String, byte[]> files) {
        try {
            Map<String, byte[]> entries = entries(pkg, files);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                Path path = root.resolve(entry.getKey());
                Files.createDirectories(entry.getKey().endsWith("/") ? path : path.getParent());
                if (!entry.getKey().endsWith("/") && !isThere(path, entry.getValue())) {
                    Files.write(path, entry.getValue());
                }
            }
            Path folder = root.resolve(PackageManifest.ROOT).resolve(pkg.name());
            removeAllBut(entries.keySet().stream().map(root::resolve).collect(Collectors.toUnmodifiableSet()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write package '%s' into '%s': %s".formatted(pkg.name(), root, e.getMessage()), e);
        }
    }

    private static boolean isThere(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static void removeAllBut(Set<Path> kept, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file) && !kept.contains(file))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** The jar's bytes. */
    static byte[] bytes(ModPackage pkg, Map<String, byte[]> files) {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "META-INF/MANIFEST.MF", JAR_MANIFEST);
            for (Map.Entry<String, byte[]> entry : entries(pkg, files).entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toByteArray();
    }

    private static Map<String, byte[]> entries(ModPackage pkg, Map<String, byte[]> files) {
        String folder = PackageManifest.ROOT + pkg.name() + "/";
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(folder, new byte[0]);
        files.forEach((path, bytes) -> entries.put(folder + PackagePath.require(path), bytes));
        entries.put(folder + PackageManifest.FILE, PackageManifest.toJson(pkg));
        for (Mod mod : pkg.mods()) {
            if (!entries.containsKey(folder + mod.path())) {
                throw new PackageException(
                        "package '%s' lists mod '%s', but its file is not there".formatted(pkg.name(), mod.path()));
            }
        }
        return entries;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
