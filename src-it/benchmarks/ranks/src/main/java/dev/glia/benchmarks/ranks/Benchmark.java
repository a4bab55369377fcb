package dev.glia.benchmarks.ranks;

import dev.glia.host.neuron.MpiRuntime;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.JavaProgram;
import dev.glia.verb.run.ModelRun;
import dev.glia.verb.run.RankLauncher;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-ranks -am verify}; arguments: rounds, cells. Each side is a whole job, from its start
 * to its end, and both must have the same spikes.
 */
public final class Benchmark {
    private static final Pattern SPIKE = Pattern.compile("spike \\d+ [0-9a-f]{16}");
    private static final Pattern SOLVED = Pattern.compile("solved ([0-9.e-]+)\n");
    private static final Pattern USED = Pattern.compile("used ([0-9.e-]+)\n");
    private static final List<Integer> RANKS = List.of(1, 2, 4);

    /**
     * What a job took, all of it and its psolve alone, in seconds; what the processes of all ranks had of the processors during
     * psolve, which other work on the machine changes less; and the spikes of all ranks.
     */
    private record Job(double seconds, double solving, double processor, TreeSet<String> spikes) {}

    private final NeuronInstallation neuron;
    private final MpiRuntime mpi;
    private final Path script;
    private final int rounds;
    private final String cells;

    private Benchmark(NeuronInstallation neuron, MpiRuntime mpi, Path script, int rounds, String cells) {
        this.neuron = neuron;
        this.mpi = mpi;
        this.script = script;
        this.rounds = rounds;
        this.cells = cells;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String cells = arguments.length > 1 ? arguments[1] : "1000";
        NeuronSearch search = NeuronSearch.fromSystem(System.out::println);
        NeuronInstallation neuron = new NeuronLocator(search).locate();
        Path script = Files.createTempDirectory("glia-benchmark").resolve("ring.py");
        try (InputStream in = Benchmark.class.getResourceAsStream("ring.py")) {
            Files.copy(in, script);
        }
        Benchmark benchmark = new Benchmark(neuron, MpiRuntime.find(search), script, rounds, cells);
        System.out.printf(
                "NEURON %s, Java %s, %s cells, %s cores, %s rounds%n",
                neuron.version(), Runtime.version(), cells, Runtime.getRuntime().availableProcessors(), rounds);
        benchmark.measure();
    }

    private void measure() throws IOException, InterruptedException {
        TreeSet<String> right = python(1).spikes();
        require(right, java(1)); // which compiles the bridge where it is not there
        System.out.println(
                "| ranks | Python, job | Java, job | ratio | Python, psolve | Java, psolve | ratio, wanted 0.95 | ratio of processor time | Java, speed-up |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        double alone = 0;
        for (int ranks : RANKS) {
            List<Job> theirs = new ArrayList<>();
            List<Job> ours = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                if (i % 2 == 0) {
                    ours.add(java(ranks));
                    theirs.add(python(ranks));
                } else {
                    theirs.add(python(ranks));
                    ours.add(java(ranks));
                }
                require(right, ours.get(i));
                require(right, theirs.get(i));
            }
            alone = ranks == 1 ? median(ours, Job::solving) : alone;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s | %.2f | %.2f s | %.2f s | %.2f | %.2f | %.2f |%n",
                    ranks,
                    median(theirs, Job::seconds),
                    median(ours, Job::seconds),
                    ratio(theirs, ours, Job::seconds),
                    median(theirs, Job::solving),
                    median(ours, Job::solving),
                    ratio(theirs, ours, Job::solving),
                    ratio(theirs, ours, Job::processor),
                    alone / median(ours, Job::solving));
        }
    }

    private static double ratio(List<Job> theirs, List<Job> ours, ToDoubleFunction<Job> what) {
        return median(theirs, what) / median(ours, what);
    }

    /** As {@code glia run --np} starts a rank. */
    private Job java(int ranks) throws IOException, InterruptedException {
        ModelRun ring = new ModelRun(
                Optional.of(new RankLauncher(List.of(), Map.of())),
                JavaProgram.current(),
                List.of("--enable-native-access=ALL-UNNAMED", "-Dglia.neuron.home=" + neuron.home()),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList(),
                Ring.class.getName(),
                List.of(cells),
                Path.of(""));
        return run(ranks, ring.words(), RankLauncher.pages(Optional.empty()));
    }

    private Job python(int ranks) throws IOException, InterruptedException {
        return run(ranks, List.of(neuron.python().orElseThrow().toString(), script.toString(), cells), Map.of());
    }

    private Job run(int ranks, List<String> command, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(mpi.environment());
        variables.putAll(more);
        variables.put("NEURON_MODULE_OPTIONS", "-nogui");
        List<String> words = new ArrayList<>(List.of(mpi.launcher().toString(), "-n", String.valueOf(ranks)));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        long begin = System.nanoTime();
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException("exit code %s of %s:%n%s".formatted(exit, words, out));
        }
        Matcher solved = SOLVED.matcher(out);
        if (!solved.find()) {
            throw new IllegalStateException("%s does not say how long it took:%n%s".formatted(words, out));
        }
        return new Job(
                seconds,
                Double.parseDouble(solved.group(1)),
                USED.matcher(out)
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .sum(),
                // mpiexec may put the lines of two ranks behind each other
                SPIKE.matcher(out).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void require(TreeSet<String> right, Job found) {
        if (!right.equals(found.spikes())) {
            throw new IllegalStateException("other spikes:%n%s%n%s".formatted(right, found.spikes()));
        }
    }

    private static double median(List<Job> jobs, ToDoubleFunction<Job> what) {
        return jobs.stream().mapToDouble(what).sorted().toArray()[jobs.size() / 2];
    }
}
