package dev.glia.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of one package, wherever it lies: mods, and what they INCLUDE. Nothing outside the package's own folder is
 * ever read: neither through {@code ..} nor through a symbolic link. Close it to let go of the jar.
 */
public abstract sealed class PackageFiles implements AutoCloseable {
    /** The largest file read: a mod is text of some kilobytes, and a jar may claim anything. */
    static final int MAX_FILE_BYTES = 16 << 20;

    /** The largest manifest: as a tree in memory it takes many times its bytes. */
    static final int MAX_MANIFEST_BYTES = 2 << 20;

    /** All files of a package together. */
    static final int MAX_PACKAGE_BYTES = 32 << 20;

    private int bytesRead;

    /** Opens the files of {@code pkg}. */
    public static PackageFiles open(ModPackage pkg) {
        return open(pkg.name(), pkg.source());
    }

    static PackageFiles open(String pkg, PackageSource source) {
        String folder = PackageManifest.ROOT + pkg + "/";
        try {
            return Files.isDirectory(source.container())
                    ? new InFolder(source, source.container().resolve(folder))
                    : new InJar(source, new ZipFile(source.container().toFile()), folder);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** The paths of all files of the package but its manifest, sorted. */
    public abstract List<String> paths();

    /** Whether the package holds a file of this path. */
    public abstract boolean has(String path);

    /**
     * The bytes of one file.
     *
     * @throws PackageException where the file, or all that were read together, are larger than any package of mods
     */
    public final byte[] read(String path) {
        int limit = path.equals(PackageManifest.FILE) ? MAX_MANIFEST_BYTES : MAX_FILE_BYTES;
        byte[] bytes = read(path, Math.min(limit, MAX_PACKAGE_BYTES - bytesRead));
        bytesRead += bytes.length;
        return bytes;
    }

    /** The bytes of one file of at most {@code limit} bytes. */
    abstract byte[] read(String path, int limit);

    @Override
    public abstract void close();

    static PackageException unreadable(PackageSource source, IOException cause) {
        return new PackageException(
                "%s cannot be read from '%s': %s. Delete the file and build again, so that it is fetched anew"
                        .formatted(source.coordinate(), source.container(), cause.getMessage()),
                cause);
    }

    private static PackageException missing(PackageSource source, String where) {
        return new PackageException("%s holds no file '%s'".formatted(source.coordinate(), where));
    }

    private static PackageException tooLarge(PackageSource source, String where) {
        return new PackageException(
                "'%s' in %s is too large: Glia reads manifests of up to %d MiB, other files of up to %d MiB, and %d MiB of one package; keep what is no mod and no INCLUDE file in a jar of its own"
                        .formatted(
                                where,
                                source.coordinate(),
                                MAX_MANIFEST_BYTES >> 20,
                                MAX_FILE_BYTES >> 20,
                                MAX_PACKAGE_BYTES >> 20));
    }

    private static final class InJar extends PackageFiles {
        private final PackageSource source;
        private final ZipFile jar;
        private final String folder;

        private InJar(PackageSource source, ZipFile jar, String folder) {
            this.source = source;
            this.jar = jar;
            this.folder = folder;
        }

        @Override
        public List<String> paths() {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
                    .map(name -> PackagePath.require(name.substring(folder.length())))
                    .filter(path -> !path.equals(PackageManifest.FILE))
                    .sorted()
                    .toList();
        }

        @Override
        public boolean has(String path) {
            ZipEntry entry = jar.getEntry(folder + PackagePath.require(path));
            return entry != null && !entry.isDirectory();
        }

        @Override
        byte[] read(String path, int limit) {
            String name = folder + PackagePath.require(path);
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw missing(source, name);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    throw tooLarge(source, name);
                }
                return bytes;
            } catch (IOException e) {
                throw unreadable(source, e);
            }
        }

        @Override
        public void close() {
            try {
                jar.close();
            } catch (IOException e) {
                throw unreadable(source, e);
            }
        }
    }

    private static final class InFolder extends PackageFiles {
        private final PackageSource source;
        private final Path folder;
        private final Path realFolder;

        private InFolder(PackageSource source, Path folder) throws IOException {
            this.source = source;
            this.folder = folder;
            this.realFolder = folder.toRealPath();
        }

        @Override
        public List<String> paths() {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(path -> !path.equals(PackageManifest.FILE))
                        .map(PackagePath::require)
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw unreadable(source, e);
            }
        }

        @Override
        public boolean has(String path) {
            return Files.isRegularFile(folder.resolve(PackagePath.require(path)));
        }

        @Override
        byte[] read(String path, int limit) {
            Path file = folder.resolve(PackagePath.require(path));
            if (!Files.isRegularFile(file)) {
                throw missing(source, file.toString());
            }
            try {
                Path real = file.toRealPath();
                if (!real.startsWith(realFolder)) {
                    throw new PackageException("'%s' is a link to '%s', outside its package; put the file itself there"
                            .formatted(file, real));
                }
                if (Files.size(file) > limit) {
                    throw tooLarge(source, file.toString());
                }
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw unreadable(source, e);
            }
        }

        @Override
        public void close() {
            // a folder holds nothing open
        }
    }
}
