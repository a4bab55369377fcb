package dev.glia.library;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The library that was built for this launch before it: named by the option {@code library}, or the {@code target/glia}
 * that belongs to the class path. Whether it still fits is another question.
 *
 * @param manifest empty where {@code library.json} cannot be read
 * @param named whether the user named it, so that it must be there
 */
public record StatedLibrary(GliaLayout layout, Optional<LibraryManifest> manifest, boolean named) {

    /** What the option {@code library} names, else that of the project on the class path. */
    public static Optional<StatedLibrary> find(Optional<Path> option, Optional<GliaLayout> project) {
        return option.map(path -> at(layout(path), true)).or(() -> project.map(layout -> at(layout, false)));
    }

    /** What lies in a folder. */
    public static StatedLibrary at(GliaLayout layout, boolean named) {
        return new StatedLibrary(layout, LibraryManifest.read(layout), named);
    }

    /** The packages it was built from; none where its manifest cannot be read. */
    public List<ModPackage> packages() {
        return manifest.map(LibraryManifest::packages).orElse(List.of());
    }

    /**
     * What it has to hold now: the packages found on the class path; where that has none and the user named this library, its own.
     * The class path may know a jar only by its file, so a package that was built from keeps the coordinate that Maven gave it, as long
     * as it is the same version of it and says no other itself.
     */
    public List<ModPackage> wanted(List<ModPackage> found) {
        if (found.isEmpty() && named) {
            if (manifest.isEmpty()) {
                throw new UnfitLibraryException(
                        "'%s' cannot be read and the class path has no Glia package to build it from anew; run `mvn glia:compile`"
                                .formatted(layout.manifest()));
            }
            return packages();
        }
        return found.stream().map(this::withCoordinate).toList();
    }

    private ModPackage withCoordinate(ModPackage found) {
        return packages().stream()
                .filter(known -> known.name().equals(found.name()) && isOf(known, found))
                .findFirst()
                .map(known -> found.from(new PackageSource(
                        known.source().coordinate(), found.source().container())))
                .orElse(found);
    }

    private static boolean isOf(ModPackage known, ModPackage found) {
        boolean sameFile = known.source().container().equals(found.source().container());
        boolean nameless = found.source().coordinate().indexOf(':') < 0;
        return known.version().equals(found.version()) && (sameFile || nameless);
    }

    /** A folder is meant as {@code target/glia}; a file as the manifest or the library in such a folder. */
    private static GliaLayout layout(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        GliaLayout layout = new GliaLayout(Files.isDirectory(absolute) ? absolute : absolute.getParent());
        boolean whole =
                Files.isDirectory(absolute) || absolute.equals(layout.manifest()) || absolute.equals(layout.library());
        if (!whole || !Files.isRegularFile(layout.manifest())) {
            throw new UnfitLibraryException(
                    "the option library='%s' names no library that Glia built: there is no '%s'; build it with `mvn glia:compile`, or leave the option out and Glia builds one from the packages on the class path"
                            .formatted(path, whole ? layout.manifest() : absolute));
        }
        return layout;
    }
}
