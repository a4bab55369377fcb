package dev.glia.spark;

import dev.glia.pool.Simulations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Simulations in a Spark job of one's own: {@code amplitudes.map(a -> ExecutorSimulations.call(new Rate(a)))}.
 *
 * <p>An executor is a JVM that computes many tasks, several at once if it has several cores, and a process holds one NEURON. So
 * each task that runs has a process beside the executor, kept for the next one, with the classes and packages that Spark has
 * brought. A task that crashes, hangs or leaves something in the model harms none after it. The processes end with the
 * executor, however it ends. Any thread may call.
 */
public final class ExecutorSimulations {
    /** What one process is like. */
    private record Kind(Terms terms, List<Path> classPath) {}

    private static final Map<Kind, Queue<Simulations>> IDLE = new ConcurrentHashMap<>();

    private ExecutorSimulations() {}

    /**
     * Computes a task in a process of this executor, and waits. The task and its result are serializable.
     *
     * @throws Exception what the task throws, or a {@link dev.glia.pool.SimulationException} where its process has ended
     */
    public static <T> T call(Callable<T> task) throws Exception {
        return call(task, Terms.free());
    }

    static <T> T call(Callable<T> task, Terms terms) throws Exception {
        Kind kind = new Kind(terms, ExecutorClasses.ofThisThread());
        Queue<Simulations> idle = IDLE.computeIfAbsent(kind, each -> new ConcurrentLinkedQueue<>());
        Simulations kept = idle.poll();
        Simulations pool = kept == null ? Simulations.of(terms.options(kind.classPath())) : kept;
        try {
            return answer(pool.submit(task));
        } finally {
            idle.add(pool);
        }
    }

    private static <T> T answer(Future<T> running) throws Exception {
        try {
            return running.get();
        } catch (InterruptedException e) {
            running.cancel(true); // Spark has given the task up, and its process would go on.
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
