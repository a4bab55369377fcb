package dev.glia.verb.check;

import dev.glia.asset.ModPackage;
import dev.glia.verb.ModPlaces;
import java.nio.file.Path;
import java.util.List;

/**
 * What is checked.
 *
 * @param packages of one library, all that there are
 * @param checked those of them that are looked at
 * @param notes what was to say when they were read
 */
public record Checkable(List<ModPackage> packages, List<ModPackage> checked, CheckedFiles files, List<String> notes) {
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
     * @throws dev.glia.GliaException where there is nothing to check
     */
    static Checkable at(Path where, Path base, Path work) {
        List<ModPackage> packages = ModPlaces.read(where, work);
        boolean jar = where.toString().endsWith(".jar");
        List<Path> folders = jar ? List.of() : List.of(ModPlaces.sources(where).orElse(where));
        return new Checkable(packages, packages, new CheckedFiles(base, folders), List.of());
    }
}
