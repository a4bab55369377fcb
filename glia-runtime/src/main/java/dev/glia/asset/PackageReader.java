package dev.glia.asset;

import dev.glia.GliaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the packages of one jar or folder. A jar may hold several (a shaded one does), each in a folder of its own name.
 * What holds none costs one look at the jar's directory.
 */
public final class PackageReader {
    private static final String MAVEN = "META-INF/maven/";
    private static final String POM_PROPERTIES = "/pom.properties";
    private static final int MAX_POM_BYTES = 1 << 16;

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
        HeapShare share = share();
        return sources.parallelStream()
                .flatMap(source -> within(share, read(source)).stream())
                .toList();
    }

    /** What the manifests of all packages may take of the heap. */
    static HeapShare share() {
        return HeapShare.eighths(1, "the manifests");
    }

    /** The same packages, if there is room for them. */
    static List<ModPackage> within(HeapShare share, List<ModPackage> packages) {
        packages.forEach(pkg -> share.take(pkg.bytesInMemory(), pkg.source()));
        return packages;
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

    /**
     * The packages in {@code container}, by name, known by the coordinate that Maven recorded in it where there is exactly one, else by
     * its file name. Coordinate and packages are from one and the same state of the container.
     */
    public static List<ModPackage> read(Path container) {
        Path file = container.toAbsolutePath().normalize();
        return read(new PackageSource(file.getFileName().toString(), file), PackageReader::recorded);
    }

    private static List<ModPackage> read(PackageSource given) {
        Path file = given.container().toAbsolutePath().normalize();
        return read(new PackageSource(given.coordinate(), file), jar -> Optional.empty());
    }

    private static List<ModPackage> read(PackageSource source, Coordinate coordinate) {
        return JustWritten.read(source.container(), () -> readOnce(source, coordinate));
    }

    private static List<ModPackage> readOnce(PackageSource source, Coordinate coordinate) {
        try {
            return Files.isDirectory(source.container()) ? inFolder(source) : inJar(source, coordinate);
        } catch (IOException e) {
            throw PackageFiles.unreadable(source, e);
        }
    }

    /** What a jar may say of how its user knows it. */
    private interface Coordinate {
        Optional<String> in(ZipFile jar) throws IOException;
    }

    private static List<ModPackage> inFolder(PackageSource source) throws IOException {
        return namesInFolder(source.container()).stream()
                .map(name -> read(name, source, Optional.empty()))
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

    /** The jar stays open while the packages are read, so that all are of one state, and the JVM reads its directory once. */
    private static List<ModPackage> inJar(PackageSource given, Coordinate coordinate) throws IOException {
        try (ZipFile jar = new ZipFile(given.container().toFile())) {
            List<String> names = namesInJar(jar);
            if (names.isEmpty()) {
                return List.of();
            }
            PackageSource source = new PackageSource(coordinate.in(jar).orElse(given.coordinate()), given.container());
            return names.stream()
                    .map(name -> read(name, source, Optional.of(jar)))
                    .toList();
        }
    }

    /** Jars need not have entries for folders, so all names are looked at; they are in memory once the jar is open. */
    private static List<String> namesInJar(ZipFile jar) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(PackageReader::isManifest)
                .map(name -> name.substring(
                        PackageManifest.ROOT.length(), name.length() - PackageManifest.FILE.length() - 1))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isManifest(String entry) {
        return entry.startsWith(PackageManifest.ROOT)
                && entry.endsWith("/" + PackageManifest.FILE)
                && entry.indexOf('/', PackageManifest.ROOT.length())
                        == entry.length() - PackageManifest.FILE.length() - 1;
    }

    /** The coordinate that Maven recorded, where there is exactly one. */
    private static Optional<String> recorded(ZipFile jar) throws IOException {
        List<? extends ZipEntry> recorded = jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(MAVEN) && entry.getName().endsWith(POM_PROPERTIES))
                .toList();
        if (recorded.size() != 1) {
            return Optional.empty();
        }
        byte[] document;
        try (InputStream in = jar.getInputStream(recorded.get(0))) {
            document = in.readNBytes(MAX_POM_BYTES + 1);
        }
        if (document.length > MAX_POM_BYTES) {
            return Optional.empty(); // Maven writes three lines
        }
        Properties pom = new Properties();
        pom.load(new ByteArrayInputStream(document));
        return Optional.of("%s:%s:%s"
                .formatted(pom.getProperty("groupId"), pom.getProperty("artifactId"), pom.getProperty("version")));
    }

    private static ModPackage read(String name, PackageSource source, Optional<ZipFile> jar) {
        try {
            MechanismName.requirePackage(name);
            if (jar.isPresent()) {
                return manifest(PackageFiles.in(jar.get(), name, source));
            }
            try (PackageFiles files = PackageFiles.open(name, source)) {
                return manifest(files);
            }
        } catch (GliaException e) {
            throw new PackageException(
                    "package '%s' of %s cannot be used: %s. If the package is yours, mend it in '%s'; if not, take another version of it or leave it out"
                            .formatted(name, source.coordinate(), e.getMessage(), source.container()),
                    e);
        }
    }

    /** What {@code files} hold, by their manifest. */
    static ModPackage manifest(PackageFiles files) {
        String name = files.name();
        String file = PackageManifest.ROOT + name + "/" + PackageManifest.FILE;
        ModPackage pkg = KnownManifests.parse(files.read(PackageManifest.FILE), file, files.source());
        if (!pkg.name().equals(name)) {
            throw new PackageException(
                    "%s: $.name is '%s', but the folder is '%s'; name both alike".formatted(file, pkg.name(), name));
        }
        requireMods(pkg, files, file);
        return pkg;
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
