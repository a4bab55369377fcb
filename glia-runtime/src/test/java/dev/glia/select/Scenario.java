package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.fixtures.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A random set of packages, preferences and one request, from names so few that they often meet. */
record Scenario(
        List<ModPackage> packages,
        Map<MechanismName, String> broken,
        List<String> builtins,
        Preferences preferences,
        AssetRequest request) {
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
            PreferenceSet open = set(random);
            List<Preference> stated = new ArrayList<>(open.preferences());
            if (random.nextInt(4) == 0) {
                stated.add(Preference.of(any(random, ASSETS), Optional.empty(), Optional.empty()));
            }
            contexts.add(PreferenceSet.ofContext(stated));
        }
        Preferences preferences = new Preferences(contexts, set(random), set(random), set(random));
        List<String> builtins = random.nextBoolean() ? List.of("pas", "hh") : List.of();
        return new Scenario(packages, broken, builtins, preferences, request(random));
    }

    /** Everything that this becomes by taking one thing away: a package, a mod, a layer, a preference, a word of the request. */
    List<Scenario> smaller() {
        List<Scenario> smaller = new ArrayList<>();
        Cases.without(packages).forEach(fewer -> smaller.add(with(fewer)));
        for (ModPackage pkg : packages) {
            for (List<Mod> mods : Cases.without(pkg.mods())) {
                List<ModPackage> others = new ArrayList<>(packages);
                others.set(packages.indexOf(pkg), Packages.pkg(pkg.name(), mods));
                smaller.add(with(others));
            }
        }
        broken.keySet().forEach(name -> {
            Map<MechanismName, String> fewer = new TreeMap<>(broken);
            fewer.remove(name);
            smaller.add(new Scenario(packages, fewer, builtins, preferences, request));
        });
        Cases.without(builtins)
                .forEach(fewer -> smaller.add(new Scenario(packages, broken, fewer, preferences, request)));
        smallerPreferences().forEach(fewer -> smaller.add(with(fewer)));
        if (request.pkg().isPresent()) {
            smaller.add(with(new AssetRequest(request.asset(), Optional.empty(), request.variant())));
        }
        if (request.variant().isPresent()) {
            smaller.add(with(new AssetRequest(request.asset(), request.pkg(), Optional.empty())));
        }
        return smaller;
    }

    private List<Preferences> smallerPreferences() {
        List<PreferenceSet> contexts = preferences.contexts();
        PreferenceSet script = preferences.script();
        PreferenceSet project = preferences.project();
        PreferenceSet global = preferences.global();
        List<Preferences> smaller = new ArrayList<>();
        Cases.without(contexts).forEach(fewer -> smaller.add(preferences.under(fewer)));
        for (int depth = 0; depth < contexts.size(); depth++) {
            for (PreferenceSet set : smaller(contexts.get(depth))) {
                List<PreferenceSet> others = new ArrayList<>(contexts);
                others.set(depth, set);
                smaller.add(preferences.under(others));
            }
        }
        smaller(script).forEach(set -> smaller.add(new Preferences(contexts, set, project, global)));
        smaller(project).forEach(set -> smaller.add(new Preferences(contexts, script, set, global)));
        smaller(global).forEach(set -> smaller.add(new Preferences(contexts, script, project, set)));
        return smaller;
    }

    private static List<PreferenceSet> smaller(PreferenceSet set) {
        return Cases.without(set.preferences()).stream()
                .map(PreferenceSet::ofContext)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("asked for " + said(Optional.of(request.asset()), request.pkg(), request.variant()));
        packages.forEach(pkg -> text.append("\npackage ")
                .append(pkg.name())
                .append(": ")
                .append(pkg.mods().stream()
                        .map(mod -> mod.name().asset() + "/" + mod.name().variant() + "@" + mod.dialect() + " "
                                + mod.kind())
                        .collect(Collectors.joining(", "))));
        broken.keySet().forEach(name -> text.append("\nbroken: ").append(name));
        text.append("\nNEURON's own: ").append(builtins);
        preferences.contexts().forEach(set -> text.append("\ncontext: ").append(said(set)));
        return text.append("\nscript: ")
                .append(said(preferences.script()))
                .append("\nproject: ")
                .append(said(preferences.project()))
                .append("\nglobal: ")
                .append(said(preferences.global()))
                .toString();
    }

    private static List<String> said(PreferenceSet set) {
        return set.preferences().stream()
                .map(p -> said(p.asset(), p.pkg(), p.variant()))
                .toList();
    }

    private static String said(Optional<String> asset, Optional<String> pkg, Optional<String> variant) {
        return asset.orElse("*") + "=" + pkg.orElse("*") + "/" + variant.orElse("*");
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

    Scenario with(AssetRequest other) {
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

    private static AssetRequest request(Random random) {
        Optional<String> none = Optional.empty();
        return new AssetRequest(
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
