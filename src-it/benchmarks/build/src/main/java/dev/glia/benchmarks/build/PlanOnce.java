package dev.glia.benchmarks.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.stage.Staging;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a build does before it asks for a compiler, once, in a JVM that has just started; the arguments are jars. Prints
 * {@code gather <ms> read <ms> rename <ms> fingerprint <ms> mods <n> MiB <n>}.
 */
final class PlanOnce {
    private PlanOnce() {}

    public static void main(String[] jars) {
        long begin = System.nanoTime();
        List<ModPackage> packages = PackageReader.readAll(Arrays.stream(jars)
                .map(jar -> new PackageSource(jar, Path.of(jar)))
                .toList());
        long gathered = System.nanoTime();
        Inputs inputs = Inputs.of(packages, "a NEURON");
        long read = System.nanoTime();
        Staging staging = Staging.of(inputs);
        long renamed = System.nanoTime();
        long keys =
                staging.mods().stream().map(StagedMod::fingerprint).distinct().count();
        long end = System.nanoTime();
        Runtime jvm = Runtime.getRuntime();
        System.out.printf(
                "gather %d read %d rename %d fingerprint %d mods %d MiB %d%n",
                (gathered - begin) / 1_000_000,
                (read - gathered) / 1_000_000,
                (renamed - read) / 1_000_000,
                (end - renamed) / 1_000_000,
                keys,
                (jvm.totalMemory() - jvm.freeMemory()) >> 20);
    }
}
