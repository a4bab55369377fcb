package dev.glia.asset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages for tests: a leak channel under any name, in a jar or in a folder. */
public final class PackageFixtures {
    private PackageFixtures() {}

    /** A passive leak, {@code i = g (v - e)}. */
    public static byte[] leak() {
        return """
                NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g, e }
                PARAMETER { g = 0.001 (S/cm2) e = -70 (mV) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * (v - e) }
                """.getBytes(StandardCharsets.US_ASCII);
    }

    /** A package of density mods, one per asset, that is nowhere yet. */
    public static ModPackage leaks(String name, String version, String... assets) {
        List<Mod> mods = List.of(assets).stream()
                .map(asset -> new Mod(
                        new MechanismName(name, asset, "0"),
                        Dialect.COMMON,
                        ModKind.DENSITY,
                        asset + ".mod",
                        List.of(),
                        List.of()))
                .toList();
        return new ModPackage(
                name, version, "CC0-1.0", List.of("A. Author"), "", mods, new PackageSource("none", Path.of("none")));
    }

    /** Writes {@link #leaks} as a jar. */
    public static Path jar(Path jar, String name, String version, String... assets) {
        Map<String, byte[]> files = new TreeMap<>();
        List.of(assets).forEach(asset -> files.put(asset + ".mod", leak()));
        PackageWriter.write(jar, leaks(name, version, assets), files);
        return jar;
    }

    /** Writes any text files below {@code root}. */
    public static Path folder(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    /** Writes any text files as a jar, with names that no honest tool would write. */
    public static Path anyJar(Path jar, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
