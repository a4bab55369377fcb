package dev.glia.sweep;

import dev.glia.host.file.Sha256;
import dev.glia.host.progress.ProgressBar;
import dev.glia.pool.SimulationException;
import dev.glia.pool.SimulationOptions;
import dev.glia.pool.Simulations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The rows that are not done yet, computed in any order, each noted as soon as it is done. One thread uses it. */
final class Computation {
    private static final int KEY_LENGTH = 32;

    /** For each process: it shall never wait, and a million rows need not be tasks at once. */
    private static final int AHEAD = 4;

    /** How often one hears how far it is. */
    private static final int TELLS = 20;

    private final SweepRequest request;
    private final ParameterTable table;
    private final Journal journal;
    private final Consumer<String> say;
    private final ProgressBar bar = ProgressBar.of("rows");
    private final Map<Integer, LinkedHashMap<String, String>> results = new TreeMap<>();
    private final Map<Integer, String> failures = new TreeMap<>();
    private final Queue<Integer> open = new ArrayDeque<>();

    Computation(SweepRequest request, ParameterTable table, Journal journal, Consumer<String> say) {
        this.request = request;
        this.table = table;
        this.journal = journal;
        this.say = line -> bar.around(line, say);
        for (int row = 0; row < table.rows().size(); row++) {
            int number = row;
            journal.find(key(row)).ifPresentOrElse(known -> results.put(number, known), () -> open.add(number));
        }
    }

    boolean isBegun() {
        return !results.isEmpty();
    }

    int done() {
        return results.size();
    }

    SweepResult result() {
        return new SweepResult(table, results, failures);
    }

    /** Rows are the same if what they compute is: their parameters, and where there are seeds their numbers. */
    private String key(int row) {
        List<String> parts = new ArrayList<>();
        table.row(row).forEach((name, value) -> parts.addAll(List.of(name, value)));
        request.seedOf(row).ifPresent(seed -> parts.add("seed " + seed));
        return Sha256.of(parts).substring(0, KEY_LENGTH);
    }

    void run() throws InterruptedException {
        if (open.isEmpty()) {
            return;
        }
        try (Simulations pool = Simulations.of(options())) {
            boolean finished = false;
            try {
                compute(new ExecutorCompletionService<>(pool));
                finished = true;
            } finally {
                if (!finished) {
                    pool.shutdownNow();
                }
            }
        }
    }

    private SimulationOptions options() {
        SimulationOptions options = SimulationOptions.processes(Math.min(request.processes(), open.size()))
                .output(say)
                .jvmArguments(request.jvmArguments().toArray(String[]::new));
        options = request.limit().map(options::limit).orElse(options);
        return request.heap().map(options::heap).orElse(options);
    }

    private void compute(ExecutorCompletionService<LinkedHashMap<String, String>> pool) throws InterruptedException {
        Map<Future<LinkedHashMap<String, String>>, Integer> running = new HashMap<>();
        int step = Math.max(1, open.size() / TELLS);
        bar.expect(open.size());
        while (!open.isEmpty() || !running.isEmpty()) {
            while (!open.isEmpty() && running.size() < AHEAD * request.processes()) {
                int row = open.remove();
                running.put(pool.submit(request.row(row, table)), row);
            }
            Future<LinkedHashMap<String, String>> ended = pool.take();
            note(running.remove(ended), ended);
            bar.advance();
            int settled = results.size() + failures.size();
            if (settled % step == 0 && !bar.isWatched()) {
                say.accept("%s of %s rows".formatted(settled, table.rows().size()));
            }
        }
    }

    private void note(int row, Future<LinkedHashMap<String, String>> ended) throws InterruptedException {
        try {
            LinkedHashMap<String, String> result = ended.get();
            journal.add(key(row), result);
            results.put(row, result);
        } catch (ExecutionException e) {
            failures.put(row, reason(e.getCause()));
            say.accept("row %s %s failed: %s".formatted(row + 1, table.row(row), e.getCause()));
        }
    }

    /** For the table: the same whichever process it was, so without numbers of processes and names of reports. */
    private static String reason(Throwable cause) {
        if (cause instanceof SimulationException ended) {
            return ended.reason() + ended.mechanism().map(name -> " in " + name).orElse("");
        }
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }
}
