package dev.glia.library;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import dev.glia.fixtures.ChildJvm;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        BuildRequest request = new BuildRequest(
                List.of(),
                Set.of(),
                Path.of(arguments[0]),
                BuildOptions.defaults(),
                List.of(),
                BuildProgress.SILENT,
                search);
        ProjectBuild build = new ProjectBuild(request, sources);
        System.out.println(build.done()
                .orElseGet(() -> build.run(PackageReader.readAll(sources), Set.of(), true)
                        .sentence()));
    }

    /** A JVM that will build the packages of {@code bench} into {@code output}, with its cache. */
    static ChildJvm child(BuildBench bench, Path output) {
        List<Path> containers = bench.request().packages().stream()
                .map(pkg -> pkg.source().container())
                .toList();
        return child(bench, output, containers);
    }

    /** The same for these jars or folders. */
    static ChildJvm child(BuildBench bench, Path output, List<Path> containers) {
        SharedHeaders.linkInto(bench.cache());
        List<String> arguments = new ArrayList<>(List.of(
                output.toString(), bench.cache().toString(), bench.neuron().toString()));
        containers.forEach(container -> arguments.add(container.toString()));
        return ChildJvm.of(BuildOnce.class, arguments.toArray(String[]::new));
    }

    /** Makes {@code pkg}, which is a folder, a jar. */
    static PackageSource published(ModPackage pkg, Path jar) {
        Map<String, byte[]> files = new HashMap<>();
        try (PackageFiles in = PackageFiles.open(pkg)) {
            in.paths().forEach(path -> files.put(path, in.read(path)));
        }
        PackageWriter.write(jar, pkg, files);
        return new PackageSource(pkg.source().coordinate(), jar);
    }
}
