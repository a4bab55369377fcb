package dev.glia.imports;

import dev.glia.asset.MechanismName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The mods of a package, each name once: identical files of one name are one, and others are told apart by their folder
 * where the user wants that.
 *
 * @param mods those that stay, in their order
 * @param copies the path of each that is left out, with the path of the identical one that stays
 * @param clashes those that are not identical and still share a name
 */
record Distinct(List<FoundMod> mods, SortedMap<String, String> copies, List<List<FoundMod>> clashes) {

    static Distinct of(List<FoundMod> found, boolean variantsByFolder) {
        SortedMap<String, String> copies = new TreeMap<>();
        List<FoundMod> mods = new ArrayList<>();
        for (List<FoundMod> namesakes : byName(found)) {
            mods.addAll(withoutCopies(namesakes, copies));
        }
        List<List<FoundMod>> clashes = clashes(mods);
        if (variantsByFolder && !clashes.isEmpty()) {
            Map<String, String> folders = FolderWords.of(mods);
            mods = renamed(mods, clashes, mod -> folders.get(mod.folder()));
            clashes = clashes(mods);
            mods = renamed(mods, clashes, FoundMod::base);
            clashes = clashes(mods);
        }
        return new Distinct(mods, copies, clashes);
    }

    private static List<FoundMod> withoutCopies(List<FoundMod> namesakes, Map<String, String> copies) {
        List<FoundMod> kept = new ArrayList<>();
        for (FoundMod mod : namesakes) {
            kept.stream()
                    .filter(other -> Arrays.equals(other.bytes(), mod.bytes()))
                    .findFirst()
                    .ifPresentOrElse(same -> copies.put(mod.path(), same.path()), () -> kept.add(mod));
        }
        return kept;
    }

    private static List<FoundMod> renamed(
            List<FoundMod> mods, List<List<FoundMod>> clashes, Function<FoundMod, String> word) {
        List<FoundMod> clashing = clashes.stream().flatMap(List::stream).toList();
        return mods.stream()
                .map(mod -> clashing.contains(mod) ? mod.named(variant(mod, word.apply(mod))) : mod)
                .toList();
    }

    /** A variant that the file or metadata gave is kept in front. */
    private static String variant(FoundMod mod, String word) {
        String part = ImportedName.part(word);
        String given = mod.name().variant();
        if (part.isEmpty() || part.equals(given)) {
            return given;
        }
        return given.equals(MechanismName.DEFAULT_VARIANT) ? part : given + "_" + part;
    }

    private static List<List<FoundMod>> clashes(List<FoundMod> mods) {
        return byName(mods).stream().filter(namesakes -> namesakes.size() > 1).toList();
    }

    private static List<List<FoundMod>> byName(List<FoundMod> mods) {
        return List.copyOf(mods.stream()
                .collect(Collectors.groupingBy(
                        mod -> List.of(mod.name(), mod.dialect()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
