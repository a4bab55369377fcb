package dev.glia.benchmarks.build;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole processes, run in turn, and what each took. */
final class Launches {
    /**
     * @param wall in s, from the start of the process to its end
     * @param cpu in s, of user and system together
     */
    record Took(double wall, double cpu) {}

    /** What bash's {@code time} says: real, user and system time in seconds. */
    private static final Pattern TIMES = Pattern.compile("(?m)^times (\\S+) (\\S+) (\\S+)$");

    private static final String TIMED = "TIMEFORMAT='times %3R %3U %3S'; time \"$@\"";
    private static final Duration LIMIT = Duration.ofHours(1);

    /** A launch is kept only when its files are older than the clocks of file systems can tell apart. */
    private static final int SETTLE_MILLIS = 4_000;

    private final Path folder;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<Took>> took = new LinkedHashMap<>();

    Launches(Path folder) {
        this.folder = folder;
    }

    void add(String name, List<String> words) {
        commands.put(name, List.copyOf(words));
        took.put(name, new ArrayList<>());
    }

    /** Runs each so often, in turn, once all caches are warm and launches are kept. */
    void measure(int rounds) throws InterruptedException {
        warm();
        Thread.sleep(SETTLE_MILLIS);
        warm();
        for (int round = 0; round < rounds; round++) {
            commands.forEach((name, words) -> took.get(name).add(run(words, folder)));
        }
    }

    private void warm() {
        commands.values().forEach(words -> run(words, folder));
    }

    /** Runs a command to its end; fails with its output where it fails. */
    static Took run(List<String> words, Path folder) {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "timed"));
        timed.addAll(words);
        CommandResult result = new Command(timed, folder, Map.of(), LIMIT).run();
        Matcher times = TIMES.matcher(result.output());
        if (!result.succeeded() || !times.find()) {
            throw new IllegalStateException(words + " failed:\n" + result.output());
        }
        return new Took(
                Double.parseDouble(times.group(1)),
                Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(3)));
    }

    double wall(String name) {
        return median(name, Took::wall);
    }

    private double median(String name, ToDoubleFunction<Took> what) {
        double[] sorted = took.get(name).stream().mapToDouble(what).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of the ratios of each round. */
    private double ratio(String slow, String fast) {
        List<Took> one = took.get(slow);
        List<Took> other = took.get(fast);
        double[] sorted = new double[one.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = one.get(i).wall() / other.get(i).wall();
        }
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A Markdown table with a line for each, whose last column compares it with the first. */
    String table() {
        String first = commands.keySet().iterator().next();
        StringBuilder table = new StringBuilder("| process | median | range | CPU | " + first
                + " takes so many times as long |\n| --- | --- | --- | --- | --- |\n");
        for (String name : commands.keySet()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f s | %.3f to %.3f s | %.3f s | %.2f |%n",
                    name,
                    wall(name),
                    took.get(name).stream().mapToDouble(Took::wall).min().orElseThrow(),
                    took.get(name).stream().mapToDouble(Took::wall).max().orElseThrow(),
                    median(name, Took::cpu),
                    ratio(first, name)));
        }
        return table.toString();
    }
}
