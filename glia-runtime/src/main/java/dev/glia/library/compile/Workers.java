package dev.glia.library.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** As many threads as compilers may run at once. Closing it interrupts what still runs, and so ends its processes. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "glia-build");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does {@code task} for every item, begun in the order of the list; the results are in that order too. */
    <T, R> List<R> each(List<T> items, Function<T, R> task) {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(begin(() -> task.apply(item)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    /** Begins one task when a thread is free. */
    <R> Future<R> begin(Callable<R> task) {
        return threads.submit(task);
    }

    /** Waits for what {@link #begin} began; what it threw is thrown here. */
    static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
