package dev.glia.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of one package, wherever it lies: mods, and what they INCLUDE. Nothing outside the package's own folder is
 * ever read: neither through {@code ..} nor through a symbolic link. Close it to let go of the jar.
 */
public abstract sealed class PackageFiles implements AutoCloseable permits FolderFiles, PackageFiles.InJar {
    /** The largest file read: a mod is text of some kilobytes, and a jar may claim anything. */
    static final int MAX_FILE_BYTES = 16 << 20;

    /** The largest manifest: as a tree in memory it takes many times its bytes. */
    static final int MAX_MANIFEST_BYTES = 2 << 20;

    /** All files of a package together. */
    static final int MAX_PACKAGE_BYTES = 32 << 20;

    private final String name;
    private final PackageSource source;
    private int bytesRead;

    PackageFiles(String name, PackageSource source) {
        this.name = name;
        this.source = source;
    }

    /** Opens the files of {@code pkg}. */
    public static PackageFiles open(ModPackage pkg) {
        return open(pkg.name(), pkg.source());
    }

    static PackageFiles open(String pkg, PackageSource source) {
        try {
            return Files.isDirectory(source.container())
                    ? new FolderFiles(pkg, source)
                    : new InJar(pkg, source, new ZipFile(source.container().toFile()));
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** Those in a jar that whoever has opened it closes. */
    static PackageFiles in(ZipFile jar, String pkg, PackageSource source) {
        return new InJar(pkg, source, jar);
    }

    /** What these files are of, by the manifest among them. */
    public ModPackage manifest() {
        return PackageReader.manifest(this);
    }

    /** Of the package. */
    String name() {
        return name;
    }

    PackageSource source() {
        return source;
    }

    /**
     * How the files look from outside, where what is read of one might be older than what is read of the next: two equal answers mean
     * that all that was read between them is of one state. A jar's directory is read once, and has the checksums of all.
     */
    public abstract String state();

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
                        .formatted(
                                source.coordinate(),
                                source.container(),
                                cause instanceof ZipException
                                        ? "it is no jar, or not the whole of one (%s)".formatted(cause.getMessage())
                                        : cause.getMessage()),
                cause);
    }

    static PackageException missing(PackageSource source, String where) {
        return new PackageException("%s holds no file '%s'".formatted(source.coordinate(), where));
    }

    static PackageException tooLarge(PackageSource source, String where) {
        return new PackageException(
                "'%s' in %s is too large: Glia reads manifests of up to %s MiB, other files of up to %s MiB, and %s MiB of one package; keep what is no mod and no INCLUDE file in a jar of its own"
                        .formatted(
                                where,
                                source.coordinate(),
                                MAX_MANIFEST_BYTES >> 20,
                                MAX_FILE_BYTES >> 20,
                                MAX_PACKAGE_BYTES >> 20));
    }

    private static PackageException damaged(PackageSource source, String what) {
        return new PackageException("%s of %s in '%s'. Delete the file and build again, so that it is fetched anew"
                .formatted(what, source.coordinate(), source.container()));
    }

    static final class InJar extends PackageFiles {
        private final PackageSource source;
        private final ZipFile jar;
        private final String folder;

        private InJar(String name, PackageSource source, ZipFile jar) {
            super(name, source);
            this.source = source;
            this.jar = jar;
            this.folder = PackageManifest.ROOT + name + "/";
            requireDistinct();
        }

        /** A reader that looks a name up gets one of them, and another reader the other. */
        private void requireDistinct() {
            Set<String> seen = new HashSet<>();
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.startsWith(folder))
                    .forEach(entry -> {
                        if (!seen.add(entry)) {
                            throw damaged(source, "'%s' is there twice among the files".formatted(entry));
                        }
                    });
        }

        @Override
        public String state() {
            return "";
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
                CRC32 crc = new CRC32();
                crc.update(bytes);
                if (crc.getValue() != entry.getCrc()) {
                    throw damaged(source, "the checksum of '%s' is wrong, one of the files".formatted(name));
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
}
