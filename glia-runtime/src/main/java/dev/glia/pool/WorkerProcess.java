package dev.glia.pool;

import dev.glia.launch.CrashReport;
import dev.glia.pool.SimulationException.Reason;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker as its pool sees it. One thread gives it tasks; any thread may kill it. */
final class WorkerProcess {
    /** What came from the worker, or that nothing more will: an empty {@code frame}. */
    private record Heard(Optional<Wire.Frame> frame) {}

    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final long END_SECONDS = 10;

    private final Process process;
    private final Path folder;
    private final int number;
    private final SimulationOptions options;
    private final WorkerOutput output;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final ServerSocketChannel door;
    private volatile Wire wire;
    private boolean ready;
    private boolean spent;

    private WorkerProcess(
            Process process, ServerSocketChannel door, Path folder, int number, SimulationOptions options) {
        this.process = process;
        this.door = door;
        this.folder = folder;
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
            WorkerProcess worker = new WorkerProcess(process, door, folder, number, options);
            Thread listener = new Thread(() -> worker.listen(socket), "glia-worker-" + number);
            listener.setDaemon(true);
            listener.start();
            process.onExit().thenRun(worker::shut);
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
            send(attempt);
            Wire.Frame answer =
                    next(attempt, options.limit().map(Duration::toNanos).orElse(NO_LIMIT));
            answered = true;
            leftBehind(attempt, answer.note());
            return unwrap(attempt, answer);
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    private void send(Attempt attempt) throws InterruptedException {
        try {
            wire.send(Wire.Kind.TASK, attempt.seedText(), attempt.form());
        } catch (IOException e) {
            throw ended(attempt);
        }
    }

    void kill() {
        spent = true;
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.toHandle()
                .destroyForcibly(); // The process's own method closes the pipe with what it has printed in it.
    }

    /** Waits a little until what it has printed is passed on. */
    void awaitOutput() throws InterruptedException {
        output.awaitEnd();
    }

    private void awaitReady(Attempt attempt) throws InterruptedException {
        if (!ready) {
            Wire.Frame first = next(attempt, NO_LIMIT);
            if (first.kind() == Wire.Kind.UNSTARTED) {
                throw new SimulationException(
                        attempt,
                        Reason.NOT_STARTED,
                        "could not begin, because its JVM cannot bring NEURON up: " + first.note(),
                        Optional.empty(),
                        output.last());
            }
            ready = true;
        }
    }

    private Wire.Frame next(Attempt attempt, long limit) throws InterruptedException {
        Heard next = heard.poll(limit, TimeUnit.NANOSECONDS);
        if (next == null) {
            kill();
            throw new SimulationException(
                    attempt,
                    Reason.TIME_LIMIT,
                    "was ended because it took longer than %s"
                            .formatted(words(options.limit().orElseThrow())),
                    Optional.empty(),
                    output.last());
        }
        if (next.frame().isEmpty()) {
            throw ended(attempt);
        }
        return next.frame().get();
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

    private void listen(Path socket) {
        try (door;
                Wire accepted = new Wire(door.accept())) { // What is not closed here stays open until this JVM ends.
            Files.deleteIfExists(socket);
            wire = accepted;
            while (true) {
                heard.add(new Heard(Optional.of(accepted.receive())));
            }
        } catch (IOException e) {
            heard.add(new Heard(Optional.empty())); // It has ended, and its exit code and report say why.
        }
    }

    private void shut() {
        try {
            door.close();
        } catch (IOException e) {
            heard.add(new Heard(Optional.empty()));
        }
    }
}
