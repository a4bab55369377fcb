package dev.glia;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 1,000 packages of 20 assets in 4 variants: 80,000 mods, far beyond what any project has. */
final class ThousandPackages {
    static final int PACKAGES = 1_000;
    static final int ASSETS = 20;
    static final int VARIANTS = 4;

    /** @param shared whether all packages have the same 20 assets, so that each name has 4,000 candidates */
    static List<ModPackage> make(boolean shared) {
        List<ModPackage> packages = new ArrayList<>();
        for (int p = 0; p < PACKAGES; p++) {
            List<Mod> mods = new ArrayList<>();
            for (int a = 0; a < ASSETS; a++) {
                for (int v = 0; v < VARIANTS; v++) {
                    MechanismName name = new MechanismName("pkg" + p, asset(shared, p, a), "v" + v);
                    mods.add(new Mod(
                            name, Dialect.COMMON, ModKind.DENSITY, name.asset() + v + ".mod", List.of(), List.of()));
                }
            }
            PackageSource source = new PackageSource("lab:pkg" + p + ":1.0", Path.of("pkg" + p + ".jar"));
            packages.add(new ModPackage("pkg" + p, "1.0", "MIT", List.of(), "", mods, source));
        }
        return packages;
    }

    static String asset(boolean shared, int pkg, int number) {
        return shared ? "Asset" + number : "Asset" + pkg + "x" + number;
    }

    private ThousandPackages() {}
}
