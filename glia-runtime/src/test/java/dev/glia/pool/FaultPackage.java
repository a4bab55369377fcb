package dev.glia.pool;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A package with a mechanism that ends its process. */
final class FaultPackage {
    private static final String TEXT = """
            NEURON { SUFFIX Fault RANGE x }
            ASSIGNED { v (mV) x }
            INITIAL {
            VERBATIM
                { volatile int *nowhere = 0; *nowhere = 1; }
            ENDVERBATIM
            }
            """;

    private FaultPackage() {}

    static void write(Path folder) {
        MechanismName name = new MechanismName("lab", "Fault", "0");
        Mod mod = new Mod(name, Dialect.COMMON, ModKind.DENSITY, "Fault.mod", List.of(), List.of());
        PackageSource source = new PackageSource("lab:lab:1.0", folder);
        PackageWriter.writeFolder(
                folder,
                new ModPackage("lab", "1.0", "CC0-1.0", List.of(), "", List.of(mod), source),
                Map.of("Fault.mod", TEXT.getBytes(StandardCharsets.US_ASCII)));
    }
}
