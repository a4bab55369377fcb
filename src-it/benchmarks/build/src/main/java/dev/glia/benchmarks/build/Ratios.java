package dev.glia.benchmarks.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pairs of times by case, and the table of their ratios. */
final class Ratios {
    private record Pair(Duration peer, Duration ours) {
        double ratio() {
            return peer.toNanos() / (double) ours.toNanos();
        }
    }

    private final Map<String, List<Pair>> cases = new LinkedHashMap<>();

    void add(String name, Duration peer, Duration ours) {
        var pair = new Pair(peer, ours);
        cases.computeIfAbsent(name, n -> new ArrayList<>()).add(pair);
        System.out.printf(
                Locale.ROOT, "%-60s %8.2f s %8.2f s %8.1f%n", name, seconds(peer), seconds(ours), pair.ratio());
    }

    /** A Markdown table: medians of both, median and range of the ratios of the pairs. */
    String table() {
        var table = new StringBuilder("| case | nrnivmodl | Glia | ratio | range |\n| --- | --- | --- | --- | --- |\n");
        cases.forEach((name, pairs) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.1f | %.1f to %.1f |%n",
                name,
                median(pairs.stream().map(pair -> seconds(pair.peer())).toList()),
                median(pairs.stream().map(pair -> seconds(pair.ours())).toList()),
                median(pairs.stream().map(Pair::ratio).toList()),
                pairs.stream().mapToDouble(Pair::ratio).min().orElseThrow(),
                pairs.stream().mapToDouble(Pair::ratio).max().orElseThrow())));
        return table.toString();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
