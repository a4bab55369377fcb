package dev.glia.library.stage;

import dev.glia.asset.Dialect;
import dev.glia.asset.HeapShare;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import dev.glia.library.key.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a library must hold: the checked set of packages with their content. The fingerprint covers the set as a
 * whole, so that a removed package counts like an added or a changed one, and the order of finding does not.
 *
 * @param mods the mods that fit NEURON, in the order of their names
 * @param contents by package name, sorted
 */
public record Inputs(List<Mod> mods, Map<String, PackageContent> contents, String fingerprint) {
    public Inputs {
        mods = List.copyOf(mods);
    }

    /**
     * Reads the packages.
     *
     * @param neuron the fingerprint of the NEURON that the library is for
     */
    public static Inputs of(List<ModPackage> packages, String neuron) {
        PackageSet set = PackageSet.of(packages);
        Map<String, PackageContent> contents = new LinkedHashMap<>();
        List<String> fingerprints = new ArrayList<>();
        HeapShare share = HeapShare.eighths(2, "the files");
        set.packages().parallelStream()
                .map(pkg -> PackageContent.read(pkg, share))
                .toList()
                .forEach(content -> {
                    contents.put(content.pkg().name(), content);
                    fingerprints.add(content.fingerprint());
                });
        // As they were read, which may be later than they were found.
        PackageSet read = PackageSet.of(
                contents.values().stream().map(PackageContent::pkg).toList());
        return new Inputs(read.mods(Dialect.NEURON), contents, Keys.inputs(fingerprints, neuron));
    }

    /** The packages, by name, each once. */
    public List<ModPackage> packages() {
        return contents.values().stream().map(PackageContent::pkg).toList();
    }

    public ModPackage packageOf(Mod mod) {
        return contents.get(mod.name().pkg()).pkg();
    }

    /** The bytes of the mod as its package ships them. */
    public byte[] bytes(Mod mod) {
        return contents.get(mod.name().pkg()).files().get(mod.path());
    }
}
