package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A random set of packages, preferences and one request, from names so few that they often meet. */
record Scenario(
        List<ModPackage> packages,
        Map<MechanismName, String> broken,
        List<String> builtins,
        Preferences preferences,
        Request request) {
    private static final List<String> PACKAGES = List.of("a", "b", "c", "d");
    private static final List<String> ASSETS = List.of("Kv1", "Nav", "pas");
    private static final List<String> VARIANTS = List.of("0", "hi", "lo");

    static Scenario random(Random random) {
        List<ModPackage> packages = new ArrayList<>();
        Map<MechanismName, String> broken = new TreeMap<>();
        for (String name : PACKAGES.subList(0, random.nextInt(PACKAGES.size() + 1))) {
            List<Mod> mods = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                Mod mod = mod(random, name);
                if (mods.stream().noneMatch(m -> m.name().equals(mod.name()) && m.dialect() == mod.dialect())) {
                    mods.add(mod);
                }
                if (random.nextInt(12) == 0) {
                    broken.put(mod.name(), "no such thing");
                }
            }
            packages.add(Packages.pkg(name, mods));
        }
        List<PreferenceSet> contexts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contexts.add(set(random));
        }
        Preferences preferences = new Preferences(contexts, set(random), set(random), set(random));
        List<String> builtins = random.nextBoolean() ? List.of("pas", "hh") : List.of();
        return new Scenario(packages, broken, builtins, preferences, request(random));
    }

    AssetIndex index() {
        return AssetIndex.of(packages, broken, Packages.builtins(builtins));
    }

    Explanation explain() {
        return new Resolver(index()).explain(request, preferences);
    }

    Scenario with(List<ModPackage> others) {
        return new Scenario(others, broken, builtins, preferences, request);
    }

    Scenario with(Preferences others) {
        return new Scenario(packages, broken, builtins, others, request);
    }

    Scenario with(Request other) {
        return new Scenario(packages, broken, builtins, preferences, other);
    }

    private static Mod mod(Random random, String pkg) {
        Dialect dialect = Dialect.values()[random.nextInt(3)];
        ModKind kind = random.nextInt(10) == 0 ? ModKind.FUNCTIONS : ModKind.DENSITY;
        return Packages.mod(pkg, any(random, ASSETS), any(random, VARIANTS), dialect, kind);
    }

    private static PreferenceSet set(Random random) {
        PreferenceSet set = PreferenceSet.NONE;
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<String> asset = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(random, ASSETS));
            set = set.with(new Preference(asset, maybe(random, PACKAGES), maybe(random, VARIANTS)));
        }
        return set;
    }

    private static Request request(Random random) {
        Optional<String> none = Optional.empty();
        return new Request(
                any(random, ASSETS),
                random.nextInt(3) == 0 ? maybe(random, PACKAGES) : none,
                random.nextInt(3) == 0 ? maybe(random, VARIANTS) : none);
    }

    private static Optional<String> maybe(Random random, List<String> names) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(random, names));
    }

    private static String any(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
