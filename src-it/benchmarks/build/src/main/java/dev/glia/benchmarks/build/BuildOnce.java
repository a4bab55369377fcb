package dev.glia.benchmarks.build;

import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
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
 * One build in a JVM of its own: package folder, output folder, then the paths of the mods to build. Prints {@code goal
 * <ms> compiled <n> reused <n> unchanged <true|false>}; {@code goal} is what a build tool that already runs waits for.
 */
final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] arguments) {
        Path container = Path.of(arguments[0]);
        List<String> paths = Arrays.asList(arguments).subList(2, arguments.length);
        long begin = System.nanoTime();
        List<ModPackage> packages = PackageReader.read(container, "benchmark").stream()
                .map(pkg -> only(pkg, paths))
                .toList();
        BuildResult result = LibraryBuild.run(new BuildRequest(
                packages,
                Set.of(),
                Path.of(arguments[1]),
                BuildOptions.fromSystem(),
                List.of(),
                BuildProgress.SILENT,
                NeuronSearch.fromSystem(line -> {})));
        long took = System.nanoTime() - begin;
        System.out.printf(
                "goal %d compiled %d reused %d unchanged %s%n",
                took / 1_000_000, result.compiled(), result.reused(), result.unchanged());
    }

    private static ModPackage only(ModPackage pkg, List<String> paths) {
        List<Mod> mods =
                pkg.mods().stream().filter(mod -> paths.contains(mod.path())).toList();
        return new ModPackage(
                pkg.name(), pkg.version(), pkg.licence(), pkg.authors(), pkg.origin(), mods, pkg.source());
    }
}
