package dev.glia.pool;

import dev.glia.GliaException;
import dev.glia.host.progress.ProgressBar;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many simulations at once: an {@code ExecutorService} of warm JVMs, each with a NEURON of its own, because a process holds one.
 *
 * <pre>{@code
 * record Rate(double amplitude) implements Callable<Double>, Serializable { ... }
 *
 * try (Simulations pool = Simulations.ofProcesses(4)) {
 *     List<Future<Double>> rates = pool.invokeAll(amplitudes.stream().map(Rate::new).toList());
 * }
 * }</pre>
 *
 * <p>Tasks, results and exceptions are serialized: a task is what it was when it was submitted. A task that crashes, takes
 * longer than it may or exhausts memory fails alone, with a {@link SimulationException}, and its JVM is replaced; so is one
 * whose model is not empty after a task. Cancelling a task that runs, with leave to interrupt, ends its JVM. The workers end
 * with the pool, and with this JVM, however it ends. Any thread may call.
 */
public final class Simulations extends AbstractExecutorService implements AutoCloseable {
    private final SimulationOptions options;
    private final Path folder;
    private final Set<WorkerProcess> workers = ConcurrentHashMap.newKeySet();
    private final Queue<WorkerProcess> printed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicLong submitted = new AtomicLong();
    private final ThreadLocal<WorkerProcess> mine = new ThreadLocal<>();
    private final Threads threads;
    private final Optional<ProgressBar> bar;

    private Simulations(SimulationOptions wanted) {
        bar = wanted.progress() ? Optional.of(ProgressBar.of("simulations")) : Optional.empty();
        options = bar.map(line -> wanted.output(text -> line.around(text, wanted.output())))
                .orElse(wanted);
        try {
            folder = Files.createTempDirectory("glia-pool-");
        } catch (IOException e) {
            throw new GliaException(
                    "the pool has no folder for the sockets of its workers: %s; set java.io.tmpdir to one that can be written"
                            .formatted(e.getMessage()),
                    e);
        }
        threads = new Threads(options.processes());
        threads.prestartAllCoreThreads();
    }

    /** A pool of so many processes; they start now. */
    public static Simulations ofProcesses(int processes) {
        return of(SimulationOptions.processes(processes));
    }

    /** A pool under these options; its processes start now. */
    public static Simulations of(SimulationOptions options) {
        return new Simulations(options);
    }

    /** One FutureTask per task: it runs in the thread of a worker, which waits there for the worker's answer. */
    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        Attempt attempt = attempt(task);
        return new Counted<>(() -> answer(attempt));
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        Attempt attempt = attempt(task);
        return new Counted<>(() -> {
            answer(attempt);
            return value;
        });
    }

    /** Computes it without a result; what goes wrong is told on the output of the pool. */
    @Override
    public void execute(Runnable task) {
        if (task instanceof FutureTask) {
            threads.execute(task);
            return;
        }
        Attempt attempt = attempt(task);
        threads.execute(() -> {
            try {
                answer(attempt);
            } catch (Exception e) {
                options.output().accept("glia: " + e);
            }
        });
    }

    private Attempt attempt(Object task) {
        long number = submitted.getAndIncrement();
        OptionalLong seed = options.seed().isPresent()
                ? OptionalLong.of(options.seed().getAsLong() + number)
                : OptionalLong.empty();
        try {
            return new Attempt(
                    task.toString(), SerialForm.of(task), seed, task.getClass().getClassLoader());
        } catch (NotSerializableException e) {
            throw new GliaException(
                    "the task '%s' cannot go to another JVM, because %s is not serializable; let the task be a record that implements Callable and Serializable, with only serializable components"
                            .formatted(task, e.getMessage()),
                    e);
        }
    }

    @SuppressWarnings("unchecked") // the worker answers what the task, whose type is T, answered
    private <T> T answer(Attempt attempt) throws Exception {
        return (T) worker().call(attempt);
    }

    /** The worker of this thread, a new one where it has none that can be used. */
    private WorkerProcess worker() {
        WorkerProcess known = mine.get();
        if (known != null && known.isUsable()) {
            return known;
        }
        if (known != null) {
            workers.remove(known);
            known.end();
        }
        try {
            WorkerProcess fresh = WorkerProcess.start(options, folder, started.incrementAndGet());
            workers.add(fresh);
            mine.set(fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("a worker cannot be started in '%s'".formatted(folder), e);
        }
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    /** Ends the tasks that run, with their JVMs, and answers those that have not begun. */
    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }

    /** Waits for all tasks and for what they have printed, and ends the workers; interrupted, it ends the tasks too. */
    @Override
    public void close() {
        shutdown();
        boolean interrupted = false;
        while (!isTerminated() || !printed.isEmpty()) {
            try {
                awaitTermination(1, TimeUnit.DAYS);
                while (!printed.isEmpty()) {
                    printed.remove().awaitOutput();
                }
            } catch (InterruptedException e) {
                shutdownNow();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void endWorkers() {
        workers.forEach(WorkerProcess::end);
        printed.addAll(workers);
        workers.clear();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "worker-*")) {
            for (Path socket : files) {
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            options.output().accept("glia: the folder '%s' cannot be cleared: %s".formatted(folder, e.getMessage()));
        }
        folder.toFile().delete(); // which does nothing where a report of a fault is in it
    }

    /** A task of which the bar hears. */
    private final class Counted<T> extends FutureTask<T> {
        Counted(Callable<T> task) {
            super(task);
            bar.ifPresent(line -> line.expect(1));
        }

        @Override
        protected void done() {
            bar.ifPresent(ProgressBar::advance);
        }
    }

    /** One thread for each worker, which it starts at once; daemons, so that a pool that is never closed ends with main. */
    private final class Threads extends ThreadPoolExecutor {
        Threads(int number) {
            super(number, number, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
            setThreadFactory(work -> {
                Thread thread = new Thread(
                        () -> {
                            worker();
                            work.run();
                        },
                        "glia-simulations");
                thread.setDaemon(true);
                return thread;
            });
        }

        @Override
        protected void terminated() {
            endWorkers();
        }
    }
}
