package dev.glia.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.ChildJvm;
import dev.glia.host.UserFolders;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One build in a JVM of its own: {@code OUTPUT CACHE NEURON PACKAGE...}; prints what the goal would say. */
final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] arguments) {
        Path cache = Path.of(arguments[1]);
        NeuronSearch search = new NeuronSearch(
                Optional.of(Path.of(arguments[2])),
                false,
                true,
                NeuronSearch.DEFAULT_VERSION,
                new UserFolders(cache, cache),
                System::getenv,
                System.err::println);
        List<PackageSource> sources = List.of(arguments).subList(3, arguments.length).stream()
                .map(container -> new PackageSource(container, Path.of(container)))
                .toList();
        Path output = Path.of(arguments[0]);
        ProjectBuild build = new ProjectBuild(request(List.of(), output, search), sources);
        System.out.println(build.done()
                .orElseGet(() -> build.run(request(PackageReader.readAll(sources), output, search), true)
                        .sentence()));
    }

    private static BuildRequest request(List<ModPackage> packages, Path output, NeuronSearch search) {
        return new BuildRequest(
                packages, Set.of(), output, BuildOptions.defaults(), List.of(), BuildProgress.SILENT, search);
    }

    /** A JVM that will build the packages of {@code bench} into {@code output}, with its cache. */
    static ChildJvm child(BuildBench bench, Path output) {
        return child(bench.request(), bench.cache(), output);
    }

    /** The same for packages that are to look as they do now: a bench writes its own anew whenever it is asked for them. */
    static ChildJvm child(BuildRequest request, Path cache, Path output) {
        SharedHeaders.linkInto(cache);
        List<String> arguments = new ArrayList<>(List.of(
                output.toString(),
                cache.toString(),
                request.neuron().home().orElseThrow().toString()));
        request.packages().forEach(pkg -> arguments.add(pkg.source().container().toString()));
        return ChildJvm.of(BuildOnce.class, arguments.toArray(String[]::new));
    }
}
