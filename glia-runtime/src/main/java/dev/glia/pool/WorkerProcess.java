package dev.glia.pool;

import dev.glia.launch.CrashReport;
import dev.glia.pool.SimulationException.Reason;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A worker as its pool sees it. One thread gives it tasks and reads its answers; any thread may kill it. */
final class WorkerProcess {
    private static final long END_SECONDS = 10;

    /** How long an answer may lie on the line when the worker has ended. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final Process process;
    private final Path folder;
    private final int number;
    private final SimulationOptions options;
    private final WorkerOutput output;
    private final Path socket;
    private final ServerSocketChannel door;
    private volatile Wire wire;
    /** What it computes; whoever takes it away, the thread that waits or the clock, says how that ended. */
    private final AtomicReference<Attempt> computed = new AtomicReference<>();

    private volatile boolean late;
    private volatile boolean spent;

    private WorkerProcess(
            Process process, ServerSocketChannel door, Path socket, int number, SimulationOptions options) {
        this.process = process;
        this.door = door;
        this.socket = socket;
        this.folder = socket.getParent();
        this.number = number;
        this.options = options;
        this.output = new WorkerOutput(process, number, options.output());
    }

    /** Starts one, and does not wait for it. */
    static WorkerProcess start(SimulationOptions options, Path folder, int number) throws IOException {
        Path socket = folder.resolve("worker-" + number);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean started = false;
        try {
            door.bind(UnixDomainSocketAddress.of(socket));
            Process process = new ProcessBuilder(new WorkerCommand(options, folder).words(socket))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            WorkerProcess worker = new WorkerProcess(process, door, socket, number, options);
            process.onExit().thenRun(worker::hasEnded);
            started = true;
            return worker;
        } finally {
            if (!started) {
                door.close();
            }
        }
    }

    /** Whether it can be given a task. */
    boolean isUsable() {
        return !spent && process.isAlive();
    }

    /**
     * Has it compute, and waits.
     *
     * @throws Exception what the task throws, or a {@link SimulationException}
     */
    Object call(Attempt attempt) throws Exception {
        boolean answered = false;
        try {
            awaitReady(attempt);
            output.forget();
            Wire.Frame answer = answer(attempt);
            answered = true;
            leftBehind(attempt, answer.note());
            return unwrap(attempt, answer);
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    /** A thread that reads the line cannot look at a clock, so another one ends the worker when it is time. */
    private Wire.Frame answer(Attempt attempt) throws InterruptedException {
        computed.set(attempt);
        Optional<Future<?>> end = options.limit().map(limit -> TimeLimits.after(limit, () -> endLate(attempt)));
        try {
            wire.send(Wire.Kind.TASK, attempt.seedText(), attempt.form());
            return wire.receive();
        } catch (IOException e) {
            throw broken(attempt, e);
        } finally {
            end.ifPresent(clock -> clock.cancel(false));
            if (!computed.compareAndSet(attempt, null)) {
                spent = true; // The clock was quicker, and its kill may be on the way.
            }
        }
    }

    private void endLate(Attempt attempt) {
        if (computed.compareAndSet(attempt, null)) {
            late = true;
            end();
        }
    }

    void end() {
        kill();
        close();
    }

    /** What it has started by {@code system} may outlive it and hold its end of the line, so this end is closed. */
    private void hasEnded() {
        shut();
        TimeLimits.after(REST, this::close);
    }

    /** What is not closed here stays open until this JVM ends. */
    private void close() {
        shut();
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException e) {
            options.output().accept("[%s] glia: its line cannot be closed: %s".formatted(number, e.getMessage()));
        }
    }

    private void kill() {
        spent = true;
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.toHandle()
                .destroyForcibly(); // The process's own method closes the pipe with what it has printed in it.
    }

    /** Waits a little until what it has printed is passed on. */
    void awaitOutput() throws InterruptedException {
        output.awaitEnd();
    }

    /** It has called, and NEURON is up there. */
    private void awaitReady(Attempt attempt) throws InterruptedException {
        if (wire != null) {
            return;
        }
        try (door) {
            wire = new Wire(door.accept());
            Files.deleteIfExists(socket);
            Wire.Frame first = wire.receive();
            if (first.kind() == Wire.Kind.UNSTARTED) {
                throw new SimulationException(
                        attempt,
                        Reason.NOT_STARTED,
                        "could not begin, because its JVM cannot bring NEURON up: " + first.note(),
                        Optional.empty(),
                        output.last());
            }
        } catch (IOException e) {
            throw broken(attempt, e);
        }
    }

    /** Why nothing more comes. */
    private SimulationException broken(Attempt attempt, IOException e) throws InterruptedException {
        if (e instanceof ClosedByInterruptException) {
            Thread.interrupted();
            throw new InterruptedException("the task was cancelled");
        }
        return late ? tookTooLong(attempt) : ended(attempt);
    }

    private SimulationException tookTooLong(Attempt attempt) {
        return new SimulationException(
                attempt,
                Reason.TIME_LIMIT,
                "was ended because it took longer than %s"
                        .formatted(words(options.limit().orElseThrow())),
                Optional.empty(),
                output.last());
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private SimulationException ended(Attempt attempt) throws InterruptedException {
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            kill(); // It has closed the line and lives on.
        }
        int exit = process.waitFor();
        output.awaitEnd();
        return new WorkerEnd(exit, CrashReport.of(folder, process.pid()), output.last()).failure(attempt);
    }

    /** What one task leaves must not be in the next one's model. */
    private void leftBehind(Attempt attempt, String left) {
        if (!left.isEmpty()) {
            options.output()
                    .accept(
                            "[%s] glia: the simulation '%s' has left %s, so its JVM is replaced; close what it makes, as `try (Model model = new Model())` does"
                                    .formatted(number, attempt.task(), left));
            kill();
        }
    }

    private static Object unwrap(Attempt attempt, Wire.Frame answer) throws Exception {
        Object object;
        try {
            object = SerialForm.read(answer.content(), attempt.loader());
        } catch (IOException | ClassNotFoundException e) {
            throw new SimulationException(
                    attempt,
                    Reason.NOT_SERIALIZABLE,
                    "has answered with what this JVM cannot read: " + e,
                    Optional.empty(),
                    "");
        }
        if (answer.kind() == Wire.Kind.THROWN) {
            if (object instanceof Error error) {
                throw error;
            }
            throw (Exception) object;
        }
        return object;
    }

    private void shut() {
        try {
            door.close();
        } catch (IOException e) {
            options.output().accept("[%s] glia: its socket cannot be closed: %s".formatted(number, e.getMessage()));
        }
    }
}
