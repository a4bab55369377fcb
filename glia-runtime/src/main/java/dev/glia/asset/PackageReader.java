package dev.glia.asset;

import dev.glia.GliaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the packages of one jar or folder. A jar may hold several (a shaded one does), each in a folder of its own name.
 * What holds none costs one look at the jar's directory.
 */
public final class PackageReader {
    private PackageReader() {}

    /**
     * The packages in {@code container}, by name; none where it holds none.
     *
     * @param coordinate how the user knows the container, for messages
     */
    public static List<ModPackage> read(Path container, String coordinate) {
        return read(new PackageSource(coordinate, container));
    }

    /** The packages in all of {@code sources}, in their order, read on all cores at once. */
    public static List<ModPackage> readAll(List<PackageSource> sources) {
        return sources.parallelStream().flatMap(source -> read(source).stream()).toList();
    }

    /** Those of {@code sources} that hold a package, in their order; no package is read. */
    public static List<PackageSource> holding(List<PackageSource> sources) {
        return sources.stream().filter(PackageReader::holdsAny).toList();
    }

    private static boolean holdsAny(PackageSource source) {
        try {
            return Files.isDirectory(source.container())
                    ? !namesInFolder(source.container()).isEmpty()
                    : holdsAnyInJar(source);
        } catch (IOException e) {
            throw PackageFiles.unreadable(source, e);
        }
    }

    private static boolean holdsAnyInJar(PackageSource source) throws IOException {
        try (ZipFile jar = new ZipFile(source.container().toFile())) {
            return !namesInJar(jar).isEmpty();
        }
    }

    private static List<ModPackage> read(PackageSource given) {
        PackageSource source = new PackageSource(
                given.coordinate(), given.container().toAbsolutePath().normalize());
        try {
            return Files.isDirectory(source.container()) ? inFolder(source) : inJar(source);
        } catch (IOException e) {
            throw PackageFiles.unreadable(source, e);
        }
    }

    private static List<ModPackage> inFolder(PackageSource source) throws IOException {
        return namesInFolder(source.container()).stream()
                .map(name -> read(name, source))
                .toList();
    }

    private static List<String> namesInFolder(Path container) throws IOException {
        Path root = container.resolve(PackageManifest.ROOT);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(PackageManifest.FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The jar stays open while the packages are read, so that the JVM reads its directory once. */
    private static List<ModPackage> inJar(PackageSource source) throws IOException {
        try (ZipFile jar = new ZipFile(source.container().toFile())) {
            return namesInJar(jar).stream().map(name -> read(name, source)).toList();
        }
    }

    /** Jars need not have entries for folders, so all names are looked at; they are in memory once the jar is open. */
    private static List<String> namesInJar(ZipFile jar) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(PackageReader::isManifest)
                .map(name -> name.substring(
                        PackageManifest.ROOT.length(), name.length() - PackageManifest.FILE.length() - 1))
                .sorted()
                .toList();
    }

    private static boolean isManifest(String entry) {
        return entry.startsWith(PackageManifest.ROOT)
                && entry.endsWith("/" + PackageManifest.FILE)
                && entry.indexOf('/', PackageManifest.ROOT.length())
                        == entry.length() - PackageManifest.FILE.length() - 1;
    }

    private static ModPackage read(String name, PackageSource source) {
        String file = PackageManifest.ROOT + name + "/" + PackageManifest.FILE;
        try {
            MechanismName.requirePackage(name);
            try (PackageFiles files = PackageFiles.open(name, source)) {
                ModPackage pkg = PackageManifest.fromJson(files.read(PackageManifest.FILE), file, source);
                if (!pkg.name().equals(name)) {
                    throw new PackageException("%s: $.name is '%s', but the folder is '%s'; name both alike"
                            .formatted(file, pkg.name(), name));
                }
                requireMods(pkg, files, file);
                return pkg;
            }
        } catch (GliaException e) {
            throw new PackageException(
                    "package '%s' of %s cannot be used: %s. If the package is yours, mend it in '%s'; if not, take another version of it or leave it out"
                            .formatted(name, source.coordinate(), e.getMessage(), source.container()),
                    e);
        }
    }

    private static void requireMods(ModPackage pkg, PackageFiles files, String manifest) {
        for (Mod mod : pkg.mods()) {
            if (!files.has(mod.path())) {
                throw new PackageException("%s: mod '%s' is listed, but there is no such file beside the manifest"
                        .formatted(manifest, mod.path()));
            }
        }
    }
}
