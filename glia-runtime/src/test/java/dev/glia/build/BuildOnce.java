package dev.glia.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.fixtures.ChildJvm;
import dev.glia.host.UserFolders;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One build in a JVM of its own: {@code OUTPUT CACHE NEURON PACKAGE...}; prints how many mods it compiled. */
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
        List<ModPackage> packages = new ArrayList<>();
        for (String container : List.of(arguments).subList(3, arguments.length)) {
            packages.addAll(PackageReader.read(Path.of(container), container));
        }
        BuildResult result = LibraryBuild.run(new BuildRequest(
                packages,
                Set.of(),
                Path.of(arguments[0]),
                BuildOptions.defaults(),
                List.of(),
                BuildProgress.SILENT,
                search));
        System.out.println("compiled " + result.compiled() + " of "
                + result.manifest().mechanisms().size());
    }

    /** A JVM that will build the packages of {@code bench} into {@code output}, with its cache. */
    static ChildJvm child(BuildBench bench, Path output) {
        BuildRequest request = bench.request();
        SharedHeaders.linkInto(bench.cache());
        List<String> arguments = new ArrayList<>(List.of(
                output.toString(),
                bench.cache().toString(),
                request.neuron().home().orElseThrow().toString()));
        request.packages().forEach(pkg -> arguments.add(pkg.source().container().toString()));
        return ChildJvm.of(BuildOnce.class, arguments.toArray(String[]::new));
    }
}
