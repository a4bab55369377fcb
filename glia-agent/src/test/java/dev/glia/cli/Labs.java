package dev.glia.cli;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two labs with a Kv1 each, the second with a variant, as folders that a class path may name. */
public record Labs(Path labA, Path labB) {
    /** Writes both packages below a folder. */
    public static Labs in(Path folder) {
        Labs labs = new Labs(folder.resolve("lab_a"), folder.resolve("lab_b"));
        write(labs.labA, "lab_a", "Kv1/0");
        write(labs.labB, "lab_b", "Kv1/0", "Kv1/high", "Leak/0");
        return labs;
    }

    /** Both folders, as {@code java -cp} takes them. */
    public String classPath() {
        return labA + File.pathSeparator + labB;
    }

    /** Writes one package of density mods, named {@code asset/variant}. */
    public static void write(Path folder, String pkg, String... mods) {
        Map<String, byte[]> files = new HashMap<>();
        List<Mod> list = Arrays.stream(mods)
                .map(mod -> mod.split("/"))
                .map(mod -> {
                    String path = mod[0] + "__" + mod[1] + ".mod";
                    files.put(path, text(mod[0]).getBytes(StandardCharsets.UTF_8));
                    MechanismName name = new MechanismName(pkg, mod[0], mod[1]);
                    return new Mod(name, Dialect.COMMON, ModKind.DENSITY, path, List.of(), List.of());
                })
                .toList();
        PackageSource source = new PackageSource("lab:" + pkg + ":1.0", folder);
        PackageWriter.writeFolder(folder, new ModPackage(pkg, "1.0", "MIT", List.of(), "", list, source), files);
    }

    private static String text(String asset) {
        return """
                NEURON { SUFFIX %s NONSPECIFIC_CURRENT i RANGE g, e }
                PARAMETER { g = 0.001 (S/cm2) e = -70 (mV) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * (v - e) }
                """.formatted(asset);
    }
}
