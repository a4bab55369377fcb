package dev.glia.benchmarks.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.build.BuildOptions;
import dev.glia.build.BuildProgress;
import dev.glia.build.BuildRequest;
import dev.glia.build.BuildResult;
import dev.glia.build.Glance;
import dev.glia.build.LibraryBuild;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What {@code glia:compile} does with the packages in the jars that are the arguments, into {@code -Doutput}. Prints
 * {@code goal <ms> compiled <n>}.
 */
final class BuildJars {
    private BuildJars() {}

    public static void main(String[] jars) {
        long begin = System.nanoTime();
        List<PackageSource> sources = Arrays.stream(jars)
                .map(jar -> new PackageSource(jar, Path.of(jar)))
                .toList();
        BuildRequest nothing = request(List.of());
        Glance glance = new Glance(nothing.layout(), sources, List.of());
        boolean unchanged = glance.unchanged(() -> LibraryBuild.tools(nothing)).isPresent();
        int compiled = unchanged ? 0 : build(sources, glance);
        System.out.printf("goal %d compiled %d%n", (System.nanoTime() - begin) / 1_000_000, compiled);
    }

    private static int build(List<PackageSource> sources, Glance glance) {
        glance.forget();
        BuildRequest request = request(PackageReader.readAll(sources));
        BuildResult result = LibraryBuild.run(request);
        glance.keep(() -> LibraryBuild.tools(request), result.repeated().sentence());
        return result.compiled();
    }

    private static BuildRequest request(List<ModPackage> packages) {
        return new BuildRequest(
                packages,
                Set.of(),
                Path.of(System.getProperty("output")),
                BuildOptions.fromSystem(),
                List.of(),
                BuildProgress.SILENT,
                NeuronSearch.fromSystem(line -> {}));
    }
}
