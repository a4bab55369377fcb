package dev.glia.imports;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip or tar archive of files. What it holds is read within limits, because an archive may claim anything; links in it
 * are passed over.
 */
record Archive(Path file) {
    private static final List<String> NAMES = List.of(".zip", ".whl", ".tar", ".tar.gz", ".tgz");

    /** A mod is text of some kilobytes; recordings and morphologies that lie beside it are not wanted. */
    private static final int MAX_FILE_BYTES = 16 << 20;

    private static final long MAX_BYTES = 1L << 30;

    /** Gets each file of an archive. */
    private interface Entries {
        /** The next file's path; empty behind the last. */
        Optional<String> next() throws IOException;
    }

    /** Whether a file is an archive that can be read, by its name. */
    static boolean is(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && NAMES.stream().anyMatch(name::endsWith);
    }

    /** The ends of names by which {@link #is} goes. */
    static String names() {
        return String.join(", ", NAMES);
    }

    /** Puts its files below {@code folder}, and gives the folder that holds them: the only one in it, if there is only one. */
    Path unpackInto(Path folder) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".zip") || name.endsWith(".whl")) {
                ZipInputStream zip = new ZipInputStream(in);
                unpack(() -> nextOf(zip), zip, folder);
            } else {
                TarInput tar = new TarInput(name.endsWith(".tar") ? in : new GZIPInputStream(in));
                unpack(tar::nextFile, tar, folder);
            }
            return top(folder);
        } catch (ZipException | TarInput.TarException e) {
            throw new ImportException(
                    "'%s' cannot be read as an archive: %s; fetch it again".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be unpacked: %s".formatted(file, Failures.reason(e)), e);
        }
    }

    private void unpack(Entries entries, InputStream content, Path folder) throws IOException {
        Files.createDirectories(folder);
        long total = 0;
        Optional<String> path = entries.next();
        while (path.isPresent()) {
            byte[] bytes = content.readNBytes(MAX_FILE_BYTES + 1);
            total += bytes.length;
            if (total > MAX_BYTES) {
                throw new ImportException(
                        "'%s' holds more than the %s MiB that Glia reads; unpack it and import the folder of its mods"
                                .formatted(file, MAX_BYTES >> 20));
            }
            Path target = folder.resolve(path.get()).normalize();
            if (!target.startsWith(folder)) {
                throw new ImportException("'%s' holds '%s', which leads out of it; do not trust this archive"
                        .formatted(file, path.get()));
            }
            if (bytes.length <= MAX_FILE_BYTES) {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
            }
            path = entries.next();
        }
    }

    private static Optional<String> nextOf(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return Optional.ofNullable(entry).map(ZipEntry::getName);
    }

    private static Path top(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : folder;
        }
    }

    /** Removes a folder and all that is in it, where it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new HostException("'%s' cannot be removed: %s".formatted(folder, Failures.reason(e)), e);
        }
    }
}
