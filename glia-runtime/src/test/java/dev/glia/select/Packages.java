package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small packages for tests, written {@code pkg("a", "Kv1/0", "Kv1/hi@neuron")}. */
final class Packages {

    static ModPackage pkg(String name, String... mods) {
        List<Mod> list = new ArrayList<>();
        for (String mod : mods) {
            String[] dialect = mod.split("@");
            String[] parts = dialect[0].split("/");
            list.add(mod(name, parts[0], parts[1], dialect.length == 1 ? "common" : dialect[1]));
        }
        return pkg(name, list);
    }

    static ModPackage pkg(String name, List<Mod> mods) {
        PackageSource source = new PackageSource("lab:" + name + ":1.0", Path.of(name + "-1.0.jar"));
        return new ModPackage(name, "1.0", "MIT", List.of(), "", mods, source);
    }

    static Mod mod(String pkg, String asset, String variant, String dialect) {
        return mod(pkg, asset, variant, Dialect.valueOf(dialect.toUpperCase(java.util.Locale.ROOT)), ModKind.DENSITY);
    }

    static Mod mod(String pkg, String asset, String variant, Dialect dialect, ModKind kind) {
        String path = dialect + "/" + asset + "__" + variant + ".mod";
        return new Mod(new MechanismName(pkg, asset, variant), dialect, kind, path, List.of(), List.of());
    }

    static AssetIndex index(ModPackage... packages) {
        return index(List.of(packages), List.of());
    }

    static AssetIndex index(Collection<ModPackage> packages, Collection<String> builtins) {
        return AssetIndex.of(packages, Map.of(), builtins(builtins));
    }

    /** NEURON's own mechanisms of these names, all of them density mechanisms. */
    static Map<String, ModKind> builtins(Collection<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> ModKind.DENSITY));
    }

    static Preference prefer(String asset, String pkg, String variant) {
        return new Preference(Optional.ofNullable(asset), Optional.ofNullable(pkg), Optional.ofNullable(variant));
    }

    static Preferences global(Preference... preferences) {
        return new Preferences(
                List.of(), PreferenceSet.NONE, PreferenceSet.NONE, PreferenceSet.of(List.of(preferences)));
    }

    static Preferences script(Preference... preferences) {
        return Preferences.NONE.withScript(PreferenceSet.of(List.of(preferences)));
    }

    static Preferences context(Preference... preferences) {
        return Preferences.NONE.under(List.of(PreferenceSet.of(List.of(preferences))));
    }

    private Packages() {}
}
