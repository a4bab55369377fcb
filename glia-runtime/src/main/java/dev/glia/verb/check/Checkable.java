package dev.glia.verb.check;

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
 * What is checked.
 *
 * @param packages of one library, all that there are
 * @param checked those of them that are looked at
 * @param notes what was to say when they were read
 */
public record Checkable(List<ModPackage> packages, List<ModPackage> checked, CheckedFiles files, List<String> notes) {
    private static final String VERSION = "0";

    public Checkable {
        packages = List.copyOf(packages);
        checked = List.copyOf(checked);
        notes = List.copyOf(notes);
    }

    /**
     * What lies at a place: a project with {@code src/main/mod}, a folder or an archive of mods, or the jar of a package.
     *
     * @param base what paths are told from
     * @param work an empty folder, which must stay as long as this is used
     * @throws GliaException where there is nothing to check
     */
    static Checkable at(Path where, Path base, Path work) {
        if (!Files.exists(where)) {
            throw new GliaException(
                    "'%s' does not exist; name a project with src/main/mod, a folder or archive of mods, or the jar of a package"
                            .formatted(where));
        }
        if (where.toString().endsWith(".jar")) {
            List<ModPackage> packages =
                    PackageReader.read(where, where.getFileName().toString());
            if (packages.isEmpty()) {
                throw new GliaException(
                        "'%s' holds no Glia package; make one of it with `glia import --from=%s --pkg=NAME`"
                                .formatted(where, where));
            }
            return new Checkable(packages, packages, new CheckedFiles(base, List.of()), List.of());
        }
        String name = name(where);
        Path sources = where.resolve("src/main/mod");
        ImportedPackage read = Files.isDirectory(sources)
                ? new SourceMods(sources, where, name, ModOrigin.ofProject(VERSION, List.of(), List.of(), "")).read()
                : new FolderImport(where, name, VERSION, Selection.ALL, OptionStyle.COMMAND_LINE).read();
        Path jar = work.resolve(name + ".jar");
        read.writeTo(jar);
        List<ModPackage> packages = PackageReader.read(jar, name);
        List<Path> folders = Files.isDirectory(sources) ? List.of(sources) : List.of(where);
        return new Checkable(packages, packages, new CheckedFiles(base, folders), List.of());
    }

    private static String name(Path where) {
        String folder = Optional.ofNullable(where.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
        String legal = folder.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return legal.isEmpty() || legal.equals("NEURON") ? "mods" : legal;
    }
}
