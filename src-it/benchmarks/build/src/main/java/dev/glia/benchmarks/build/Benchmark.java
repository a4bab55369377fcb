package dev.glia.benchmarks.build;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify}; the argument is the number of rounds. */
public final class Benchmark {
    private static final int SMALLEST = 40;

    private final Ratios ratios = new Ratios();
    private final Path work;
    private final Catalogue catalogue;
    private final Peer peer;
    private final Path neuronHome;
    private final List<Duration> secondProjects = new ArrayList<>();

    private Benchmark(Path work, Catalogue catalogue, NeuronInstallation neuron) {
        this.work = work;
        this.catalogue = catalogue;
        this.peer = Peer.of(neuron);
        this.neuronHome = neuron.home();
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path work = Files.createTempDirectory("glia-benchmark");
        NeuronInstallation neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println)).locate();
        var benchmark = new Benchmark(work, Catalogue.fetch(Catalogue.PACKAGE, work.resolve("package")), neuron);
        System.out.println(Machine.describe() + ", NEURON " + neuron.version() + ", work in " + work);
        for (int round = 1; round <= rounds; round++) {
            benchmark.round(work.resolve("round" + round));
        }
        benchmark.ccache(rounds);
        System.out.println(benchmark.ratios.table());
        Path first = work.resolve("round1");
        System.out.println(new Traces(neuron, work)
                .compare(
                        Peer.library(first.resolve("peer")),
                        first.resolve("ours").resolve("libnrnmech.so"),
                        rounds));
        delete(work);
    }

    /** Cold, unchanged, one small mod changed, a second project with the published jar; peer and ours in turn. */
    private void round(Path round) throws IOException {
        var ours = new Ours(catalogue.container(), catalogue.mods(), neuronHome);
        Path cache = round.resolve("cache");
        Path output = round.resolve("ours");
        Path mods = round.resolve("mods");
        Duration cold = ours.build(output, cache).process();
        try (Stream<Path> staged = Files.list(output.resolve("mod"))) {
            Peer.copyMods(staged.filter(file -> file.toString().endsWith(".mod")), mods);
        }
        Path peerWork = round.resolve("peer");
        Duration peerCold = peer.compile(mods, peerWork, round);
        ratios.add("cold, 47 mods", peerCold, cold);

        smallest(round, mods);

        Duration peerAgain = peer.compile(mods, peerWork, round);
        Ours.Took again = ours.build(output, cache);
        require(again.unchanged(), "the second build was not unchanged");
        ratios.add("nothing changed (goal alone)", peerAgain, again.goal());

        append(catalogue.file(catalogue.smallMod()), "\n: changed in " + round.getFileName());
        append(mods.resolve(catalogue.smallMod().name() + ".mod"), "\n: changed");
        Duration peerOne = peer.compile(mods, peerWork, round);
        Ours.Took one = ours.build(output, cache);
        require(one.compiled() == 1, "one changed mod compiled " + one.compiled());
        ratios.add("one small mod changed, nrnivmodl in its old folder", peerOne, one.goal());
        ratios.add("one small mod changed, everything again as Python Glia", peerCold, one.goal());

        var published = new Ours(catalogue.jar(round.resolve("catalogue.jar")), catalogue.mods(), neuronHome);
        published.build(round.resolve("first-project"), cache);
        Ours.Took second = published.build(round.resolve("second-project"), cache);
        require(second.compiled() == 0, "a second project compiled " + second.compiled());
        secondProjects.add(second.goal());
    }

    private void smallest(Path round, Path mods) throws IOException {
        List<String> paths = catalogue.smallest(SMALLEST);
        Path some = round.resolve("small-mods");
        Peer.copyMods(paths.stream().map(catalogue::stagedName).map(mods::resolve), some);
        Duration ours = new Ours(catalogue.container(), paths, neuronHome)
                .build(round.resolve("small"), round.resolve("small-cache"))
                .process();
        ratios.add("cold, the " + SMALLEST + " smallest", peer.compile(some, round.resolve("small-peer"), round), ours);
    }

    /** A second project with the same packages, against nrnivmodl in the same folder with a ccache that has all. */
    private void ccache(int rounds) throws IOException {
        Path links = Path.of("/usr/lib/ccache");
        if (!Files.isExecutable(links.resolve("g++"))) {
            System.out.println(
                    "ccache is not installed, so the case against it is left out; on Debian: apt-get install ccache");
            return;
        }
        Peer cached = peer.withCcache(links);
        Path mods = work.resolve("round1").resolve("mods");
        Path folder = work.resolve("ccache-work");
        Path store = work.resolve("ccache-store");
        cached.compile(mods, folder, store);
        for (int round = 0; round < rounds; round++) {
            delete(folder);
            ratios.add(
                    "a second project, nrnivmodl with a warm ccache",
                    cached.compile(mods, folder, store),
                    secondProjects.get(round));
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    private static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
