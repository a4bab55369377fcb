package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
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
 * What {@code glia:compile} does, in a JVM of its own that has just started: package folder, output folder, then the paths of the
 * mods to build. Prints {@code goal <ms> compiled <n> reused <n> unchanged <true|false>}; {@code goal} is what a build tool that
 * already runs waits for, and more, because there much of Java is loaded already.
 */
final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] arguments) {
        PackageSource source = new PackageSource("benchmark", Path.of(arguments[0]));
        Path output = Path.of(arguments[1]);
        List<String> paths = Arrays.asList(arguments).subList(2, arguments.length);
        long begin = System.nanoTime();
        BuildRequest nothing = request(List.of(), output);
        Glance glance = new Glance(nothing.layout(), List.of(source), paths);
        boolean unchanged = glance.unchanged(() -> LibraryBuild.tools(nothing)).isPresent();
        String did = unchanged ? "compiled 0 reused %d unchanged true".formatted(paths.size()) : "";
        if (!unchanged) {
            did = build(source, output, paths, glance);
        }
        long took = System.nanoTime() - begin;
        System.out.printf("goal %d %s%n", took / 1_000_000, did);
    }

    private static String build(PackageSource source, Path output, List<String> paths, Glance glance) {
        glance.forget();
        List<ModPackage> packages = PackageReader.read(source.container(), source.coordinate()).stream()
                .map(pkg -> only(pkg, paths))
                .toList();
        BuildRequest request = request(packages, output);
        BuildResult result = LibraryBuild.run(request);
        glance.keep(() -> LibraryBuild.tools(request), result.repeated().sentence());
        return "compiled %d reused %d unchanged %s".formatted(result.compiled(), result.reused(), result.unchanged());
    }

    private static BuildRequest request(List<ModPackage> packages, Path output) {
        return new BuildRequest(
                packages,
                Set.of(),
                output,
                BuildOptions.fromSystem(),
                List.of(),
                BuildProgress.SILENT,
                NeuronSearch.fromSystem(line -> {}));
    }

    /** The package as it is, but for those of NEURON's mods that are not to be built. */
    private static ModPackage only(ModPackage pkg, List<String> paths) {
        List<Mod> mods = pkg.mods().stream()
                .filter(mod -> paths.contains(mod.path()) || !mod.dialect().fits(Dialect.NEURON))
                .toList();
        return new ModPackage(
                pkg.name(), pkg.version(), pkg.licence(), pkg.authors(), pkg.origin(), mods, pkg.source());
    }
}
