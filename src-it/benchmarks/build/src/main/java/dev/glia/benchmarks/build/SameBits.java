package dev.glia.benchmarks.build;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify -Dbenchmark=SameBits}: every mod of the published packages that
 * NEURON takes, simulated in the library of {@code nrnivmodl} and in ours. The argument is the number of rounds.
 */
final class SameBits {
    private static final List<String> PACKAGES = List.of(Catalogue.PACKAGE, "dbbs-mod-collection==2.2.3");

    private SameBits() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path work = Files.createTempDirectory("glia-same-bits");
        NeuronInstallation neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println)).locate();
        Traces traces = new Traces(neuron, work);
        for (String specification : PACKAGES) {
            Path folder = work.resolve(specification.replaceAll("\\W", "-"));
            Path ours = ours(specification, folder, neuron);
            Path theirs = folder.resolve("peer");
            Peer.of(neuron).compile(folder.resolve("mods"), theirs, folder);
            System.out.println(specification + ": " + traces.compare(Peer.library(theirs), ours, rounds));
        }
    }

    /** Our library of the package, whose renamed mods are then in {@code mods}. */
    private static Path ours(String specification, Path folder, NeuronInstallation neuron) throws IOException {
        Catalogue catalogue = Catalogue.fetch(specification, folder.resolve("package"));
        GliaLayout layout = new GliaLayout(folder.resolve("ours"));
        new Ours(catalogue.container(), catalogue.mods(), neuron.home())
                .build(layout.folder(), folder.resolve("cache"));
        List<String> mechanisms = LibraryManifest.read(layout).orElseThrow().mechanismNames();
        Peer.copyMods(mechanisms.stream().map(name -> layout.mods().resolve(name + ".mod")), folder.resolve("mods"));
        return layout.library();
    }
}
