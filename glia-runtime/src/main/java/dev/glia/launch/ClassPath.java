package dev.glia.launch;

import dev.glia.asset.ClassPathPackages;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageManifest;
import dev.glia.host.file.UserFolders;
import dev.glia.library.GliaLayout;
import dev.glia.library.LocalCollection;
import dev.glia.library.UnfitLibraryException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where this JVM, or the one that the user speaks of, has its classes: existing jars and folders, absolute, in order,
 * each once, with those that a jar's manifest names.
 */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = ClassPathPackages.expand(entries);
    }

    /** The class path and the module path this JVM was started with. */
    public static ClassPath current() {
        return new ClassPath(namedNow());
    }

    /** The same with what class loaders show beside it. */
    static ClassPath current(List<LoaderPlaces> shown) {
        List<Path> named = new ArrayList<>(namedNow());
        named.addAll(files(shown));
        return new ClassPath(named);
    }

    /** What class loaders show and this class path has not. */
    ClassPath unseen(List<LoaderPlaces> shown) {
        List<Path> unseen = new ArrayList<>(new ClassPath(files(shown)).entries);
        unseen.removeAll(entries);
        return new ClassPath(unseen);
    }

    /** What lies in an archive, as a jar of its own where it holds packages. */
    private static List<Path> files(List<LoaderPlaces> shown) {
        NestedPackages nested = shown.isEmpty()
                ? null
                : new NestedPackages(UserFolders.current().cache());
        List<Path> files = new ArrayList<>();
        for (LoaderPlaces loader : shown) {
            for (LoaderPlace place : loader.places()) {
                if (place.isNested()) {
                    nested.copied(place).ifPresent(files::add);
                } else {
                    files.add(place.file());
                }
            }
        }
        return files;
    }

    private static List<Path> namedNow() {
        List<Path> named = new ArrayList<>(named(System.getProperty("java.class.path", "")));
        for (Path element : named(System.getProperty("jdk.module.path", ""))) {
            named.addAll(jarsIn(element));
            named.add(element);
        }
        return named;
    }

    /**
     * The files and folders, there or not, that decide which packages this JVM has: while none of them changes, they are the
     * same. Of a folder of classes only what a package may be in, because the rest changes with every compilation.
     */
    static List<Path> evidence(List<LoaderPlaces> shown) {
        List<Path> evidence = new ArrayList<>(named(System.getProperty("jdk.module.path", "")));
        evidence.add(LocalCollection.current().jar());
        List<Path> named = new ArrayList<>(namedNow());
        shown.forEach(loader -> loader.places().forEach(place -> named.add(place.file())));
        for (Path entry : ClassPathPackages.named(named)) {
            if (Files.isDirectory(entry)) {
                evidence.addAll(packageTree(entry));
                evidence.add(
                        GliaLayout.below(entry.toAbsolutePath().getParent()).manifest());
            } else {
                evidence.add(entry);
            }
        }
        return evidence;
    }

    /** A folder's own date changes when something is put into it, so no listing need be kept. */
    private static List<Path> packageTree(Path folder) {
        Path root = folder.resolve(PackageManifest.ROOT);
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList();
        } catch (IOException e) {
            throw new UnfitLibraryException(
                    "the folder '%s' of the class path cannot be read: %s".formatted(root, e.getMessage()), e);
        }
    }

    /** A class path as {@code java -cp} takes it; {@code folder/*} stands for the folder's jars. */
    public static ClassPath parse(String text) {
        List<Path> named = new ArrayList<>();
        for (String element : text.split(File.pathSeparator)) {
            if (element.equals("*") || element.endsWith(File.separator + "*")) {
                named.addAll(jarsIn(Path.of(element.substring(0, element.length() - 1))));
            } else {
                named.addAll(named(element));
            }
        }
        return new ClassPath(named);
    }

    /** The packages on it, in its order. */
    public List<ModPackage> packages() {
        return ClassPathPackages.find(entries);
    }

    /**
     * The {@code target/glia} of the first Maven module whose classes are on this class path, where that module has one:
     * {@code target/classes} or {@code target/test-classes} lies beside it.
     */
    public Optional<GliaLayout> projectLibrary() {
        return entries.stream()
                .filter(entry -> entry.endsWith("classes") || entry.endsWith("test-classes"))
                .map(entry -> GliaLayout.below(entry.getParent()))
                .filter(layout -> Files.isRegularFile(layout.manifest()))
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
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnfitLibraryException(
                    "the folder '%s' of the class path cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
