package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildRequest;
import dev.glia.library.ProjectBuild;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What {@code glia:compile} does, in a JVM of its own that has just started: package folder, output folder, then the paths of the
 * mods to build, always the same for one output and one cache. Prints a {@link Said}; its time is more than what a Maven that runs
 * waits for, because there much of Java is loaded already.
 */
final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] arguments) {
        PackageSource source = new PackageSource("benchmark", Path.of(arguments[0]));
        Path output = Path.of(arguments[1]);
        List<String> paths = Arrays.asList(arguments).subList(2, arguments.length);
        long begin = System.nanoTime();
        var build = new ProjectBuild(request(output), List.of(source));
        String did = build.done().orElseGet(() -> build(build, source, paths));
        System.out.println(Said.now(begin, did).line());
    }

    private static String build(ProjectBuild build, PackageSource source, List<String> paths) {
        build.prepare();
        List<ModPackage> packages = PackageReader.read(source.container(), source.coordinate()).stream()
                .map(pkg -> only(pkg, paths))
                .toList();
        return build.run(packages, Set.of(), true).sentence();
    }

    private static BuildRequest request(Path output) {
        return new BuildRequest(
                List.of(),
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
