package dev.glia.sweep;

import dev.glia.pool.SimulationOptions;
import dev.glia.pool.Simulations;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A pool of processes on this machine. */
public final class LocalProcesses implements Workplace {
    /** For each process: it shall never wait, and a million rows need not be tasks at once. */
    private static final int AHEAD = 4;

    @Override
    public void compute(OpenRows rows, Listener listener) throws InterruptedException {
        SimulationOptions options = options(rows, listener::say);
        try (Simulations pool = Simulations.of(options)) {
            boolean finished = false;
            try {
                compute(rows, listener, new ExecutorCompletionService<>(pool), AHEAD * options.processes());
                finished = true;
            } finally {
                if (!finished) {
                    pool.shutdownNow();
                }
            }
        }
    }

    private static SimulationOptions options(OpenRows rows, Consumer<String> say) {
        SweepRequest request = rows.request();
        int most = request.processes().orElseGet(Runtime.getRuntime()::availableProcessors);
        SimulationOptions options = SimulationOptions.processes(Math.min(most, rows.size()))
                .output(say)
                .jvmArguments(request.jvmArguments().toArray(String[]::new));
        options = request.limit().map(options::limit).orElse(options);
        return request.heap().map(options::heap).orElse(options);
    }

    private static void compute(
            OpenRows rows, Listener listener, ExecutorCompletionService<LinkedHashMap<String, String>> pool, int ahead)
            throws InterruptedException {
        Map<Future<LinkedHashMap<String, String>>, Integer> running = new HashMap<>();
        Iterator<RowTask> open = rows.iterator();
        while (open.hasNext() || !running.isEmpty()) {
            while (open.hasNext() && running.size() < ahead) {
                RowTask row = open.next();
                running.put(pool.submit(row), row.number());
            }
            Future<LinkedHashMap<String, String>> ended = pool.take();
            listener.ended(running.remove(ended), end(ended));
        }
    }

    private static RowEnd end(Future<LinkedHashMap<String, String>> ended) throws InterruptedException {
        try {
            return new RowEnd.Results(ended.get());
        } catch (ExecutionException e) {
            return RowEnd.failure(e.getCause());
        }
    }
}
