package dev.glia.benchmarks.bridge;

import dev.glia.asset.Dialect;
import dev.glia.benchmarks.packages.GeneratedPackages;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-bridge -am verify}; arguments: rounds, the cases, with commas between them or
 * {@code all}, and the mechanisms of the last case's library, which it builds first: 1,200 take many minutes. They stay in the cache.
 */
public final class Benchmark {
    private static final int LEAST_WARM_UP = 5;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int MODS_OF_A_PACKAGE = 10;
    private static final String ALL = "all";

    private final NeuronInstallation neuron;
    private final Path script;
    private final String laboratories;
    private final String many;
    private final int mechanisms;

    private Benchmark(NeuronInstallation neuron, Path work, int mechanisms) throws IOException {
        this.mechanisms = mechanisms;
        this.neuron = neuron;
        this.script = work.resolve("contestant.py");
        try (InputStream in = Benchmark.class.getResourceAsStream("contestant.py")) {
            Files.copy(in, script);
        }
        List<Path> packages = Laboratories.write(work);
        this.laboratories = classPath(packages);
        this.many = classPath(GeneratedPackages.write(
                work.resolve("many"), mechanisms / MODS_OF_A_PACKAGE, MODS_OF_A_PACKAGE, Dialect.COMMON));
    }

    private static String classPath(List<Path> packages) {
        return System.getProperty("java.class.path")
                + File.pathSeparator
                + packages.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** As users launch a model: without it, each call that resolves a name looks for callers with {@code @GliaPrefer} on the stack. */
    private static String agent() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/glia-agent-[^/]*[.]jar"))
                .findFirst()
                .orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path work = Files.createTempDirectory("glia-benchmark");
        NeuronInstallation neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println)).locate();
        System.out.printf("NEURON %s, Java %s, work in %s%n", neuron.version(), Runtime.version(), work);
        System.out.println(
                "| case | Python, best | Java, best | Python's / Java's | median of pairs | range | wanted |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        int mechanisms = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1200;
        Benchmark benchmark = new Benchmark(neuron, work, mechanisms);
        List<String> asked = arguments.length > 1 ? List.of(arguments[1].split(",")) : List.of(ALL);
        for (Case which : Case.values()) {
            if (asked.contains(ALL) || asked.contains(which.name())) {
                benchmark.compare(which, rounds);
            }
        }
    }

    private void compare(Case which, int rounds) throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Contestant java = java(which);
                Contestant python = python(which, java.said())) {
            long warm = 0;
            for (int i = 0; i < LEAST_WARM_UP || warm < WARM_UP_NANOS; i++) {
                warm += java.measure() + python.measure();
            }
            for (int i = 0; i < rounds; i++) {
                boolean first = i % 2 == 0;
                double before = first ? 0 : python.measure();
                double mine = java.measure();
                double other = first ? python.measure() : before;
                ours.add(mine / 1e6);
                theirs.add(other / 1e6);
                ratios.add(other / mine);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f | %.2f | %.2f to %.2f | %s |%n",
                which.title().formatted(mechanisms),
                best(theirs),
                best(ours),
                best(theirs) / best(ours),
                median(ratios),
                ratios.stream().mapToDouble(x -> x).min().orElseThrow(),
                ratios.stream().mapToDouble(x -> x).max().orElseThrow(),
                which.wanted());
    }

    private Contestant java(Case which) throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Contestant(
                List.of(
                        program,
                        "-javaagent:" + agent(),
                        "-Dglia.neuron.home=" + neuron.home(),
                        "-cp",
                        which == Case.MANY_MECHANISMS ? many : laboratories,
                        Worker.class.getName(),
                        which.name()),
                Map.of());
    }

    /** @param said by Java's side */
    private Contestant python(Case which, List<String> said) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(neuron.python().orElseThrow().toString(), script.toString(), which.word()));
        if (which == Case.MANY_MECHANISMS) {
            said.stream()
                    .filter(line -> line.startsWith(Worker.LIBRARY))
                    .forEach(line -> command.add(line.substring(Worker.LIBRARY.length())));
        }
        return new Contestant(command, Map.of("NEURON_MODULE_OPTIONS", "-nogui"));
    }

    private static double best(List<Double> values) {
        return values.stream().mapToDouble(x -> x).min().orElseThrow();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
