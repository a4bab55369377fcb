package dev.glia.library.stage;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import dev.glia.library.key.Fingerprint;
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
    /** Raised when the same packages would give another library. */
    public static final String ENGINE = "glia library 2";

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
        Fingerprint fingerprint = new Fingerprint().add(ENGINE);
        set.packages().parallelStream().map(PackageContent::read).toList().forEach(content -> {
            contents.put(content.pkg().name(), content);
            fingerprint.add(content.fingerprint());
        });
        fingerprint.add(neuron);
        return new Inputs(set.mods(Dialect.NEURON), contents, fingerprint.hex());
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
