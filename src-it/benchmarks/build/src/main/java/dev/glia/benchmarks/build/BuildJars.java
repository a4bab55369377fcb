package dev.glia.benchmarks.build;

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
 * What {@code glia:compile} does with the packages in the jars that are the arguments, into {@code -Doutput}. Prints
 * a {@link Said}.
 */
final class BuildJars {
    private BuildJars() {}

    public static void main(String[] jars) {
        long begin = System.nanoTime();
        List<PackageSource> sources = Arrays.stream(jars)
                .map(jar -> new PackageSource(jar, Path.of(jar)))
                .toList();
        var build = new ProjectBuild(request(), sources);
        String did = build.done()
                .orElseGet(() -> build.run(PackageReader.readAll(sources), Set.of(), true)
                        .sentence());
        System.out.println(Said.now(begin, did).line());
    }

    private static BuildRequest request() {
        return new BuildRequest(
                List.of(),
                Set.of(),
                Path.of(System.getProperty("output")),
                BuildOptions.fromSystem(),
                List.of(),
                BuildProgress.SILENT,
                NeuronSearch.fromSystem(line -> {}));
    }
}
