package dev.glia.benchmarks.pool;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-pool -am verify}; arguments: rounds, processes, tasks. Each side is a whole
 * program, from its start to its end, and both must count the same spikes. Python runs by {@code h.run()}, as its scripts do, and by
 * {@code psolve}, the quickest way that it has.
 */
public final class Benchmark {
    /** What a program took, in seconds, and what it printed. */
    private record Ended(double seconds, String out) {}

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String processes = arguments.length > 1 ? arguments[1] : "2";
        String tasks = arguments.length > 2 ? arguments[2] : "400";
        NeuronInstallation neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println)).locate();
        Path script = Files.createTempDirectory("glia-benchmark").resolve("sweep.py");
        try (InputStream in = Benchmark.class.getResourceAsStream("sweep.py")) {
            Files.copy(in, script);
        }
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglia.neuron.home=" + neuron.home(),
                "-cp",
                System.getProperty("java.class.path"),
                PoolSweep.class.getName(),
                processes,
                tasks);
        System.out.printf(
                "NEURON %s, Java %s, %s processes, %s tasks%n", neuron.version(), Runtime.version(), processes, tasks);
        System.out.println(
                "| Python runs by | multiprocessing, median | pool, median | ratio, median of pairs | range | wanted |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (String way : List.of("run", "psolve")) {
            String program = neuron.python().orElseThrow().toString();
            compare(way, java, List.of(program, script.toString(), processes, tasks, way), rounds);
        }
    }

    private static void compare(String way, List<String> java, List<String> python, int rounds)
            throws IOException, InterruptedException {
        String right = run(python).out();
        require(right, run(java).out()); // which compiles the bridge where it is not there
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Ended first = run(i % 2 == 0 ? java : python);
            Ended second = run(i % 2 == 0 ? python : java);
            require(right, first.out());
            require(right, second.out());
            ours.add((i % 2 == 0 ? first : second).seconds());
            theirs.add((i % 2 == 0 ? second : first).seconds());
            ratios.add(theirs.get(i) / ours.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f | %.2f to %.2f | 1.0 |%n",
                way,
                median(theirs),
                median(ours),
                median(ratios),
                ratios.stream().mapToDouble(x -> x).min().orElseThrow(),
                ratios.stream().mapToDouble(x -> x).max().orElseThrow());
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NEURON_MODULE_OPTIONS", "-nogui");
        long begin = System.nanoTime();
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException("exit code %s of %s".formatted(exit, command));
        }
        return new Ended(seconds, out.strip());
    }

    private static void require(String right, String found) {
        if (!right.equals(found)) {
            throw new IllegalStateException("other spikes:%n%s%n%s".formatted(right, found));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
