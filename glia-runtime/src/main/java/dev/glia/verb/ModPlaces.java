package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.imports.FolderImport;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.ModOrigin;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.imports.SourceMods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The packages of a place on the disk: a jar or a folder that holds some, a project with {@code src/main/mod}, or a folder or
 * an archive of bare mods, which become a package that is called like it.
 */
public final class ModPlaces {
    private static final String VERSION = "0";

    private ModPlaces() {}

    /**
     * Reads one place.
     *
     * @param work where bare mods are kept as a package, which must stay as long as the packages are used
     * @throws GliaException where there is none
     */
    public static List<ModPackage> read(Path place, Path work) {
        if (!Files.exists(place)) {
            throw new GliaException(
                    "'%s' does not exist; name a project with src/main/mod, a folder or archive of mods, or the jar of a package"
                            .formatted(place));
        }
        if (place.toString().endsWith(".jar") || Files.isDirectory(place.resolve("META-INF/glia"))) {
            List<ModPackage> packages =
                    PackageReader.read(place, place.getFileName().toString());
            if (packages.isEmpty()) {
                throw new GliaException(
                        "'%s' holds no Glia package; make one of it with `glia import --from=%s --pkg=NAME`"
                                .formatted(place, place));
            }
            return packages;
        }
        String name = name(place);
        Optional<Path> project = sources(place);
        ImportedPackage mods = project.map(folder -> new SourceMods(
                                folder, place, name, ModOrigin.ofProject(VERSION, List.of(), List.of(), ""))
                        .read())
                .orElseGet(
                        () -> new FolderImport(place, name, VERSION, Selection.ALL, OptionStyle.COMMAND_LINE).read());
        Path jar = work.resolve(name + ".jar");
        mods.writeTo(jar);
        List<ModPackage> packed = PackageReader.read(jar, name);
        return Files.isDirectory(place) ? edited(packed, project.orElse(place)) : packed;
    }

    private static List<ModPackage> edited(List<ModPackage> packed, Path folder) {
        return packed.stream()
                .map(pkg ->
                        pkg.from(pkg.source().copiedFrom(folder.toAbsolutePath().normalize())))
                .toList();
    }

    /** Where a project keeps its mods, if the place is one. */
    public static Optional<Path> sources(Path place) {
        return Optional.of(place.resolve("src/main/mod")).filter(Files::isDirectory);
    }

    private static String name(Path place) {
        String folder = Optional.ofNullable(place.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
        String legal = folder.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return legal.isEmpty() || legal.equals("NEURON") ? "mods" : legal;
    }
}
