package dev.glia.benchmarks.bridge;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three packages with a leak each that is, but for its name, NEURON's {@code pas}. */
final class Laboratories {
    private static final String LEAK = """
            NEURON { SUFFIX Leak NONSPECIFIC_CURRENT i RANGE g, e }
            UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
            PARAMETER { g = 0.001 (S/cm2) <0, 1e9> e = -70 (mV) }
            ASSIGNED { v (mV) i (mA/cm2) }
            BREAKPOINT { i = g * (v - e) }
            """;

    private Laboratories() {}

    /** Writes them below {@code folder}, and answers what is to be put on the class path. */
    static List<Path> write(Path folder) {
        List<Path> packages = new ArrayList<>();
        for (String name : List.of("lab1", "lab2", "lab3")) {
            Path home = folder.resolve(name);
            Mod mod = new Mod(
                    new MechanismName(name, "Leak", "0"),
                    Dialect.COMMON,
                    ModKind.DENSITY,
                    "Leak__0.mod",
                    List.of(),
                    List.of());
            PackageSource source = new PackageSource("benchmark:" + name + ":1.0", home);
            PackageWriter.writeFolder(
                    home,
                    new ModPackage(name, "1.0", "MIT", List.of(), "", List.of(mod), source),
                    Map.of("Leak__0.mod", LEAK.getBytes(StandardCharsets.UTF_8)));
            packages.add(home);
        }
        return packages;
    }
}
