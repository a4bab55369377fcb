package dev.glia.benchmarks.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.build.BuildOptions;
import dev.glia.build.BuildProgress;
import dev.glia.build.BuildRequest;
import dev.glia.build.BuildResult;
import dev.glia.build.LibraryBuild;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One build of the packages in the jars that are its arguments, into {@code -Doutput}. Prints {@code gather <ms> build <ms>
 * compiled <n>}.
 */
final class BuildJars {
    private BuildJars() {}

    public static void main(String[] jars) {
        long begin = System.nanoTime();
        List<ModPackage> packages = PackageReader.readAll(Arrays.stream(jars)
                .map(jar -> new PackageSource(jar, Path.of(jar)))
                .toList());
        long gathered = System.nanoTime();
        BuildResult result = LibraryBuild.run(new BuildRequest(
                packages,
                Set.of(),
                Path.of(System.getProperty("output")),
                BuildOptions.fromSystem(),
                List.of(),
                BuildProgress.SILENT,
                NeuronSearch.fromSystem(line -> {})));
        long end = System.nanoTime();
        System.out.printf(
                "gather %d build %d compiled %d%n",
                (gathered - begin) / 1_000_000, (end - gathered) / 1_000_000, result.compiled());
    }
}
