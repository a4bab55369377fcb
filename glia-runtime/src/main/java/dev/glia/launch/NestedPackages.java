package dev.glia.launch;

import dev.glia.asset.PackageManifest;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The packages of an archive in an archive, as Spring Boot packs an application: copied into the user's cache, named by their
 * content, because only a file can be read as a jar.
 */
final class NestedPackages {
    private static final byte[] MARK = PackageManifest.ROOT.getBytes(StandardCharsets.US_ASCII);

    /** Names in a zip are plain text, so what holds a package holds this; more would be no jar of packages. */
    private static final long MAX_JAR_BYTES = 256L << 20;

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int NAME_LENGTH = 16;

    private final Path folder;

    /** @param userCache where copies are kept */
    NestedPackages(Path userCache) {
        this.folder = userCache.resolve("build").resolve("nested");
    }

    /** A jar with the packages of that place; empty where it has none. */
    Optional<Path> copied(LoaderPlace place) {
        try (ZipFile outer = new ZipFile(place.file().toFile())) {
            ZipEntry inner = outer.getEntry(place.inside());
            return inner == null || inner.isDirectory() ? ofFolder(outer, place.inside() + "/") : ofJar(outer, inner);
        } catch (IOException e) {
            throw new LaunchException(
                    "'%s', where a class loader has classes, cannot be read: %s".formatted(place, e.getMessage()), e);
        }
    }

    private Optional<Path> ofJar(ZipFile outer, ZipEntry inner) throws IOException {
        if (inner.getSize() > MAX_JAR_BYTES) {
            return Optional.empty();
        }
        byte[] jar;
        try (InputStream in = outer.getInputStream(inner)) {
            jar = in.readAllBytes();
        }
        String name = inner.getName().substring(inner.getName().lastIndexOf('/') + 1);
        return holdsMark(jar) ? Optional.of(kept(jar, name)) : Optional.empty();
    }

    private Optional<Path> ofFolder(ZipFile outer, String prefix) throws IOException {
        List<? extends ZipEntry> entries = outer.stream()
                .filter(entry -> entry.getName().startsWith(prefix + PackageManifest.ROOT) && !entry.isDirectory())
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName().substring(prefix.length()));
                copy.setTimeLocal(TIME);
                zip.putNextEntry(copy);
                try (InputStream in = outer.getInputStream(entry)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        String outerName = Path.of(outer.getName()).getFileName().toString();
        return Optional.of(kept(jar.toByteArray(), outerName.replaceFirst("[.][a-z]+$", "") + "-classes.jar"));
    }

    private static boolean holdsMark(byte[] jar) {
        for (int at = 0; at <= jar.length - MARK.length; at++) {
            int same = 0;
            while (same < MARK.length && jar[at + same] == MARK[same]) {
                same++;
            }
            if (same == MARK.length) {
                return true;
            }
        }
        return false;
    }

    /** One that is there is compared: the name says what its content was. */
    private Path kept(byte[] jar, String name) throws IOException {
        String hash = Sha256.of(jar);
        Path file = folder.resolve(hash.substring(0, NAME_LENGTH)).resolve(name);
        if (!Files.isRegularFile(file) || !Sha256.of(Files.readAllBytes(file)).equals(hash)) {
            AtomicFiles.writeUnforced(file, jar);
        }
        return file;
    }
}
