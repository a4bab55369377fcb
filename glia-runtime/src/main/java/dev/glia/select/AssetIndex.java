package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which mechanisms each asset name can mean, for NEURON. A mod that did not compile stays a candidate, else another
 * package's mechanism would silently take its place; files with functions only are no mechanisms and no candidates.
 * Immutable.
 */
public final class AssetIndex {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate c) -> c.name().isBuiltin()).thenComparing(Candidate::name);

    private final Map<String, List<Candidate>> byAsset;
    private final Map<String, List<Candidate>> foreign;
    private final SortedSet<String> packages;

    private AssetIndex(
            Map<String, List<Candidate>> byAsset, Map<String, List<Candidate>> foreign, SortedSet<String> packages) {
        this.byAsset = byAsset;
        this.foreign = foreign;
        this.packages = packages;
    }

    /**
     * Builds the index; the order of the arguments' elements never matters.
     *
     * @param broken the mods that are not in the library, with the compiler's reason
     * @param builtins NEURON's own mechanisms with their kinds; names of Glia packages among them are left out
     */
    public static AssetIndex of(
            Collection<ModPackage> packages, Map<MechanismName, String> broken, Map<String, ModKind> builtins) {
        Map<String, List<Candidate>> byAsset = new HashMap<>();
        Map<String, List<Candidate>> foreign = new HashMap<>();
        SortedSet<String> names = new TreeSet<>();
        List<ModPackage> ordered = packages.stream()
                .sorted(Comparator.comparing(ModPackage::name)
                        .thenComparing(p -> p.source().coordinate()))
                .toList();
        for (ModPackage pkg : ordered) {
            // Two packages of one name are the same one found twice: which of them is named must not hang on the order.
            if (names.add(pkg.name())) {
                mods(pkg).forEach(mod -> add(byAsset, candidate(pkg, mod, broken)));
                foreignMods(pkg).forEach(mod -> add(foreign, candidate(pkg, mod, broken)));
            }
        }
        builtins.forEach((name, kind) -> builtin(name, kind).ifPresent(c -> add(byAsset, c)));
        foreign.keySet().removeAll(byAsset.keySet());
        sort(byAsset);
        sort(foreign);
        return new AssetIndex(byAsset, foreign, Collections.unmodifiableSortedSet(names));
    }

    /** The mechanisms an asset can mean, in the order of their names, NEURON's own last; none for an unknown asset. */
    public List<Candidate> candidates(String asset) {
        return byAsset.getOrDefault(asset, List.of());
    }

    /** The mods of an asset that is there for other simulators only, in the order of their names; none for any other asset. */
    public List<Candidate> foreign(String asset) {
        return foreign.getOrDefault(asset, List.of());
    }

    /** The assets that are there for other simulators only, sorted. */
    public SortedSet<String> foreignAssets() {
        return new TreeSet<>(foreign.keySet());
    }

    /** All assets, sorted. */
    public SortedSet<String> assets() {
        return new TreeSet<>(byAsset.keySet());
    }

    /** The names of the packages, sorted, without NEURON's own. */
    public SortedSet<String> packages() {
        return packages;
    }

    /**
     * Why a preference can never be met by what is here, with near spellings; empty where it can. To be asked where a
     * preference is stated: resolution itself passes over such a preference.
     */
    public Optional<PreferenceFault> fault(Preference preference) {
        return PreferenceCheck.fault(this, preference);
    }

    /** The mods of a package that NEURON may use: one per name, its own dialect before the common one. */
    private static Collection<Mod> mods(ModPackage pkg) {
        Map<MechanismName, Mod> mods = new LinkedHashMap<>();
        for (Mod mod : pkg.mods()) {
            if (mod.dialect().fits(Dialect.NEURON)) {
                mods.merge(mod.name(), mod, (one, other) -> other.dialect() == Dialect.NEURON ? other : one);
            }
        }
        mods.values().removeIf(mod -> mod.kind() == ModKind.FUNCTIONS);
        return mods.values();
    }

    private static List<Mod> foreignMods(ModPackage pkg) {
        return pkg.mods().stream()
                .filter(mod -> !mod.dialect().fits(Dialect.NEURON) && mod.kind() != ModKind.FUNCTIONS)
                .toList();
    }

    private static void sort(Map<String, List<Candidate>> byAsset) {
        byAsset.replaceAll((asset, candidates) -> {
            candidates.sort(ORDER);
            return List.copyOf(candidates);
        });
    }

    private static Candidate candidate(ModPackage pkg, Mod mod, Map<MechanismName, String> broken) {
        return new Candidate(
                mod.name(),
                mod.kind(),
                mod.dialect(),
                pkg.version(),
                pkg.source().coordinate(),
                Optional.ofNullable(broken.get(mod.name())));
    }

    private static Optional<Candidate> builtin(String name, ModKind kind) {
        if (name.startsWith("glia__")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Candidate.builtin(name, kind));
        } catch (PackageException notAName) {
            // Loaded from elsewhere under a name that Glia cannot say; NEURON's own names all pass.
            return Optional.empty();
        }
    }

    private static void add(Map<String, List<Candidate>> byAsset, Candidate candidate) {
        byAsset.computeIfAbsent(candidate.name().asset(), asset -> new ArrayList<>())
                .add(candidate);
    }
}
