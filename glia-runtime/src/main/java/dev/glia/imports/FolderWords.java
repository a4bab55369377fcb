package dev.glia.imports;

import dev.glia.asset.MechanismName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word for each folder that tells it from the others: its path, without the names that all folders have and that tell
 * nothing. {@code models/purkinje/mods} and {@code models/golgi/mods} become {@code purkinje} and {@code golgi}.
 */
final class FolderWords {
    private FolderWords() {}

    /** The word of the folder of each of {@code mods}; the root's is the default variant. */
    static Map<String, String> of(List<FoundMod> mods) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        mods.forEach(mod -> names.computeIfAbsent(
                mod.folder(), folder -> folder.isEmpty() ? List.of() : List.of(folder.split("/"))));
        Map<String, List<String>> shortened = names;
        for (String shared : sharedBy(names)) {
            shortened = without(shared, shortened);
        }
        return shortened.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> word(entry.getValue())));
    }

    private static String word(List<String> names) {
        String word = ImportedName.part(String.join("_", names));
        return word.isEmpty() ? MechanismName.DEFAULT_VARIANT : word;
    }

    private static Set<String> sharedBy(Map<String, List<String>> names) {
        Set<String> shared = new LinkedHashSet<>();
        names.values().forEach(shared::addAll);
        names.values().forEach(shared::retainAll);
        return shared;
    }

    /** Leaves a name out, unless two folders would then be called alike. */
    private static Map<String, List<String>> without(String shared, Map<String, List<String>> names) {
        Map<String, List<String>> shorter = new LinkedHashMap<>();
        names.forEach((folder, all) -> {
            List<String> rest = new ArrayList<>(all);
            rest.remove(shared);
            shorter.put(folder, rest);
        });
        Set<String> words = new HashSet<>();
        return shorter.values().stream().allMatch(rest -> words.add(word(rest))) ? shorter : names;
    }
}
