package dev.glia.benchmarks.pool;

import dev.glia.pool.Simulations;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The program that is measured; arguments: processes and tasks. */
final class PoolSweep {
    private PoolSweep() {}

    public static void main(String[] arguments) throws Exception {
        int tasks = Integer.parseInt(arguments[1]);
        List<Rate> rates = IntStream.range(0, tasks)
                .mapToObj(i -> new Rate((double) i / tasks))
                .toList();
        try (Simulations pool = Simulations.ofProcesses(Integer.parseInt(arguments[0]))) {
            System.out.println(
                    pool.invokeAll(rates).stream().map(PoolSweep::spikes).collect(Collectors.joining(" ")));
        }
    }

    private static String spikes(Future<Integer> rate) {
        try {
            return rate.get().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
