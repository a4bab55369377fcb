package dev.glia;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured, beside what is wanted and what it is to be compared with, as Markdown. */
record ResultTable(Collection<RunResult> results) {
    private static final double WANTED_RATE = 10e6; // resolutions per second
    private static final double WANTED_LOAD = 200; // ms

    private static final Map<String, String> RATES = new LinkedHashMap<>();

    static {
        RATES.put("resolve", "resolve");
        RATES.put("resolveWithVariant", "resolve, the variant given with the call");
        RATES.put("resolveInNewContext", "open a fourth context, resolve, close it");
        RATES.put("resolveAnew", "for comparison: resolve with nothing remembered");
        RATES.put("lookUp", "for comparison: `HashMap.get` of the answers");
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%,d packages of %d assets in %d variants, three nested contexts, JDK %s%n%n",
                ThousandPackages.PACKAGES,
                ThousandPackages.ASSETS,
                ThousandPackages.VARIANTS,
                System.getProperty("java.version")));
        table.append(
                "| per second (wanted: resolve 10 million) | same 20 assets in all packages | allocated | 20 assets of its own in each | allocated |\n");
        table.append("| --- | --- | --- | --- | --- |\n");
        RATES.forEach((method, title) ->
                table.append("| %s | %s | %s |%n".formatted(title, rate(method, "true"), rate(method, "false"))));
        table.append(
                "\n| ms to load the index (wanted: 200) | same 20 assets | 20 assets of its own |\n| --- | --- | --- |\n");
        table.append(load("loadIndexCold", "the first time in a JVM"));
        table.append(load("loadIndex", "warm"));
        table.append("\nresolve at 10 million/s or more: %s; index loaded in under 200 ms: %s%n"
                .formatted(
                        yes("resolve", score -> score >= WANTED_RATE),
                        yes("loadIndexCold", score -> score < WANTED_LOAD)));
        return table.toString();
    }

    private String rate(String method, String shared) {
        RunResult result = find(method, shared);
        return String.format(
                Locale.ROOT,
                "%,.0f ± %,.0f | %.0f B",
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                allocated(result));
    }

    private String load(String method, String title) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f |%n",
                title,
                find(method, "true").getPrimaryResult().getScore(),
                find(method, "false").getPrimaryResult().getScore());
    }

    private String yes(String method, Predicate<Double> holds) {
        return holds.test(find(method, "true").getPrimaryResult().getScore())
                        && holds.test(find(method, "false").getPrimaryResult().getScore())
                ? "yes"
                : "NO";
    }

    private RunResult find(String method, String shared) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method)
                        && result.getParams().getParam("shared").equals(shared))
                .findFirst()
                .orElseThrow();
    }

    /** Bytes per call. */
    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
    }
}
