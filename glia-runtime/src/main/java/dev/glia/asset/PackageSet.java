package dev.glia.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The packages that go into one library: each name once, in the order of names, so that the order in which they were
 * found never matters. A package found twice with one content counts once; with two contents it is refused.
 */
public final class PackageSet {
    private final Map<String, ModPackage> packages;

    private PackageSet(Map<String, ModPackage> packages) {
        this.packages = packages;
    }

    /** Checks that no two of {@code packages} share a name, unless they are identical in content. */
    public static PackageSet of(Collection<ModPackage> packages) {
        Map<String, ModPackage> byName = new TreeMap<>();
        packages.stream()
                .sorted(Comparator.comparing((ModPackage pkg) -> pkg.source().coordinate())
                        .thenComparing(pkg -> pkg.source().container()))
                .forEach(pkg -> byName.merge(pkg.name(), pkg, PackageSet::merge));
        return new PackageSet(byName);
    }

    /** All packages, by name. */
    public List<ModPackage> packages() {
        return List.copyOf(packages.values());
    }

    /** The package of this name. */
    public Optional<ModPackage> find(String name) {
        return Optional.ofNullable(packages.get(name));
    }

    /** The mods for {@code simulator}, by name; where a package has one for it and a common one, that of the dialect. */
    public List<Mod> mods(Dialect simulator) {
        Map<MechanismName, Mod> mods = new TreeMap<>();
        for (ModPackage pkg : packages.values()) {
            for (Mod mod : pkg.mods()) {
                if (mod.dialect().fits(simulator)) {
                    mods.merge(mod.name(), mod, (a, b) -> a.dialect() == simulator ? a : b);
                }
            }
        }
        return new ArrayList<>(mods.values());
    }

    private static ModPackage merge(ModPackage first, ModPackage second) {
        if (first.source().container().equals(second.source().container()) || sameContent(first, second)) {
            return first;
        }
        throw new PackageException(
                ("package '%s' is there twice with different content: version %s from %s ('%s') and version %s from %s ('%s'); "
                                + "leave one of the two out, for example with an <exclusion> in the pom")
                        .formatted(
                                first.name(),
                                first.version(),
                                first.source().coordinate(),
                                first.source().container(),
                                second.version(),
                                second.source().coordinate(),
                                second.source().container()));
    }

    private static boolean sameContent(ModPackage a, ModPackage b) {
        if (!Arrays.equals(PackageManifest.toJson(a), PackageManifest.toJson(b))) {
            return false;
        }
        try (PackageFiles ofA = PackageFiles.open(a);
                PackageFiles ofB = PackageFiles.open(b)) {
            return ofA.paths().equals(ofB.paths())
                    && ofA.paths().stream().allMatch(path -> Arrays.equals(ofA.read(path), ofB.read(path)));
        }
    }
}
