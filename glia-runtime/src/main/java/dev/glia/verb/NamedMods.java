package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import java.util.List;

/** The mods for NEURON that a user names. */
public final class NamedMods {
    private NamedMods() {}

    /**
     * Those of an asset, a package or a full name, in the order of their names; without names all. A mod that has no mechanism
     * is none of them.
     *
     * @throws GliaException where a name is nobody's
     */
    public static List<Mod> of(List<ModPackage> packages, List<String> names) {
        List<Mod> all = PackageSet.of(packages).mods(Dialect.NEURON).stream()
                .filter(mod -> mod.kind() != ModKind.FUNCTIONS)
                .toList();
        for (String name : names) {
            if (all.stream().noneMatch(mod -> isCalled(mod, name))) {
                throw new GliaException(
                        "there is no asset, package or mechanism '%s'; `glia list` (`mvn glia:list`) shows all"
                                .formatted(name));
            }
        }
        return names.isEmpty()
                ? all
                : all.stream()
                        .filter(mod -> names.stream().anyMatch(name -> isCalled(mod, name)))
                        .toList();
    }

    private static boolean isCalled(Mod mod, String name) {
        return List.of(mod.name().asset(), mod.name().pkg(), mod.name().fullName())
                .contains(name);
    }
}
