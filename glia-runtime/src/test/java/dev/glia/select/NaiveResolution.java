package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolution once more, written down as the rules read and without a thought for speed or explanations: nothing but the
 * two decided fields is kept, and every question goes to the whole list of names again.
 */
final class NaiveResolution {

    /** What a scenario resolves to: a full name, {@code unknown}, {@code nothing}, {@code broken ...} or {@code ambiguous [...]}. */
    static String answer(Scenario scenario) {
        String asset = scenario.request().asset();
        Set<String> names = names(scenario, asset);
        if (names.isEmpty()) {
            return "unknown";
        }
        String pkg = scenario.request().pkg().orElse(null);
        String variant = scenario.request().variant().orElse(null);
        if (matching(names, pkg, variant).isEmpty()) {
            return "nothing";
        }
        for (Preference preference : inOrder(scenario.preferences(), asset)) {
            String wantedPkg = pkg != null ? pkg : preference.pkg().orElse(null);
            String wantedVariant =
                    variant != null ? variant : preference.variant().orElse(null);
            if (!matching(names, wantedPkg, wantedVariant).isEmpty()) {
                pkg = wantedPkg;
                variant = wantedVariant;
            }
        }
        return settle(scenario, asset, matching(names, pkg, variant));
    }

    private static String settle(Scenario scenario, String asset, List<String> left) {
        Set<String> pkgs = new TreeSet<>();
        left.forEach(name -> pkgs.add(name.split("/")[0]));
        String only = pkgs.iterator().next();
        String answer = left.size() == 1 ? left.get(0) : only + "/0";
        if (pkgs.size() > 1 || !left.contains(answer)) {
            return "ambiguous " + left;
        }
        boolean broken = scenario.broken().keySet().stream()
                .anyMatch(n -> n.asset().equals(asset) && answer.equals(n.pkg() + "/" + n.variant()));
        return broken ? "broken " + answer : answer;
    }

    private static List<Preference> inOrder(Preferences preferences, String asset) {
        List<PreferenceSet> sets = new ArrayList<>(preferences.contexts());
        sets.addAll(List.of(preferences.script(), preferences.project(), preferences.global()));
        List<Preference> order = new ArrayList<>();
        for (PreferenceSet set : sets) {
            set.preferences().stream()
                    .filter(p -> p.asset().equals(java.util.Optional.of(asset)))
                    .forEach(order::add);
            set.preferences().stream().filter(p -> p.asset().isEmpty()).forEach(order::add);
            if (set.closed().contains(asset)) {
                break;
            }
        }
        return order;
    }

    private static Set<String> names(Scenario scenario, String asset) {
        Set<String> names = new TreeSet<>();
        for (ModPackage pkg : scenario.packages()) {
            for (Mod mod : pkg.mods()) {
                boolean overridden = mod.dialect() == Dialect.COMMON
                        && pkg.mods().stream()
                                .anyMatch(m -> m.dialect() == Dialect.NEURON
                                        && m.name().equals(mod.name()));
                if (mod.name().asset().equals(asset)
                        && mod.dialect() != Dialect.ARBOR
                        && !overridden
                        && mod.kind() != ModKind.FUNCTIONS) {
                    names.add(pkg.name() + "/" + mod.name().variant());
                }
            }
        }
        if (scenario.builtins().contains(asset)) {
            names.add("NEURON/0");
        }
        return names;
    }

    private static List<String> matching(Set<String> names, String pkg, String variant) {
        return names.stream()
                .filter(name -> pkg == null || name.startsWith(pkg + "/"))
                .filter(name -> variant == null || name.endsWith("/" + variant))
                .toList();
    }

    private NaiveResolution() {}
}
