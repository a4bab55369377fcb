package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.benchmarks.packages.GeneratedPackages;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify -Dbenchmark=Scale}: 2,000 small mods in 200 jars. Compiles them
 * once, which takes many minutes, then asks in every round how long planning takes and how long it takes to find that
 * nothing has changed; each in a JVM that has just started. The argument is the number of rounds.
 */
final class Scale {
    private static final int PACKAGES = 200;
    private static final int MODS = 10;
    private static final Pattern FIELD = Pattern.compile("(\\w+) (\\d+)");
    private static final Duration LIMIT = Duration.ofHours(2);

    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private final List<Path> jars;
    private final Path work;
    private final Path neuron;

    private Scale(Path work, List<Path> jars, Path neuron) {
        this.work = work;
        this.jars = jars;
        this.neuron = neuron;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path work = Files.createTempDirectory("glia-scale");
        Path neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println))
                .locate()
                .home();
        Scale scale =
                new Scale(work, GeneratedPackages.write(work.resolve("jars"), PACKAGES, MODS, Dialect.NEURON), neuron);
        System.out.println(Machine.describe() + ", work in " + work);
        Map<String, Long> cold = scale.run(BuildJars.class);
        System.out.println("compiled " + cold.get("compiled") + " mods in " + cold.get("goal") / 1000 + " s");
        for (int round = 0; round < rounds; round++) {
            scale.round();
        }
        System.out.println(scale.table());
    }

    private void round() {
        Map<String, Long> plan = run(PlanOnce.class);
        add("planning: gather", plan.get("gather"));
        add("planning: read and fingerprint packages", plan.get("read"));
        add("planning: rename", plan.get("rename"));
        add("planning: fingerprint mods", plan.get("fingerprint"));
        add(
                "planning, at most 2,000",
                plan.get("gather") + plan.get("read") + plan.get("rename") + plan.get("fingerprint"));
        add("memory behind it, MiB", plan.get("MiB"));
        Map<String, Long> again = run(BuildJars.class);
        if (again.get("compiled") != 0) {
            throw new IllegalStateException("the second build compiled " + again);
        }
        add("nothing changed, at most 300", again.get("goal"));
    }

    private void add(String name, long value) {
        times.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private Map<String, Long> run(Class<?> main) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglia.cache=" + work.resolve("cache"),
                "-Dglia.neuron.home=" + neuron,
                "-Doutput=" + work.resolve("output"),
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        jars.forEach(jar -> words.add(jar.toString()));
        CommandResult result = new Command(words, work, Map.of(), LIMIT).run();
        Map<String, Long> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(result.output());
        while (field.find()) {
            fields.put(field.group(1), Long.parseLong(field.group(2)));
        }
        if (!result.succeeded() || fields.isEmpty()) {
            throw new IllegalStateException(main + " failed:\n" + result.output());
        }
        return fields;
    }

    private String table() {
        StringBuilder table = new StringBuilder("| %s mods in %s jars | median, ms | range |\n| --- | --- | --- |\n"
                .formatted(PACKAGES * MODS, PACKAGES));
        times.forEach((name, values) -> {
            long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d to %d |%n",
                    name,
                    sorted[sorted.length / 2],
                    LongStream.of(sorted).min().orElseThrow(),
                    LongStream.of(sorted).max().orElseThrow()));
        });
        return table.toString();
    }
}
