package dev.glia.verb.diff;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageSet;
import dev.glia.nmodl.CodeTexts;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A mod as far as it is compared.
 *
 * @param said empty where the mod cannot be read
 * @param code its blocks; of one that cannot be read its whole text
 */
record ReadMod(MechanismName name, Optional<ModDescription> said, SortedMap<String, String> code) {

    /** The mods for NEURON of packages, by what names them in another place: a package that is alone may have another name. */
    static SortedMap<String, ReadMod> of(List<ModPackage> packages, boolean byAsset) {
        Map<String, ModPackage> byName = new HashMap<>();
        PackageSet.of(packages).packages().forEach(pkg -> byName.put(pkg.name(), pkg));
        SortedMap<String, ReadMod> mods = new TreeMap<>();
        for (Mod mod : PackageSet.of(packages).mods(Dialect.NEURON)) {
            MechanismName name = mod.name();
            mods.put(
                    byAsset ? name.asset() + "__" + name.variant() : name.fullName(),
                    read(byName.get(name.pkg()), mod));
        }
        return mods;
    }

    private static ReadMod read(ModPackage pkg, Mod mod) {
        try (PackageFiles files = PackageFiles.open(pkg)) {
            NmodlSource source = NmodlSource.of(files.read(mod.path()));
            return new ReadMod(mod.name(), Optional.of(ModDescription.of(source)), CodeTexts.of(source));
        } catch (NmodlException e) {
            return new ReadMod(mod.name(), Optional.empty(), new TreeMap<>(Map.of("the whole mod", e.getMessage())));
        }
    }
}
