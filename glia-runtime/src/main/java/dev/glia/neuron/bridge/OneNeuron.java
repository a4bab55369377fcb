package dev.glia.neuron.bridge;

import dev.glia.host.file.Mount;
import dev.glia.host.file.Trust;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one NEURON of this process: started once, entered by one thread at a time. Any thread may be that one; a thread of
 * NEURON's own would cost a hundred times a call.
 *
 * <p>There is one order of locks: NEURON's, which is this one, then any of Glia's, then none of the user's. So nothing takes
 * this lock while it holds another, and code of the user's, streams and loggers included, runs when all are let go; only a
 * {@code Callback} runs where NEURON calls it.
 *
 * <p>Long because everything that waits for that lock, or must not, is to be seen in one place.
 */
public final class OneNeuron {
    private static final Owned LOCK = new Owned();
    private static final Turns TURNS = new Turns(LOCK);
    private static final int SHUTDOWN_ATTEMPTS = 250;
    private static final int SHUTDOWN_ATTEMPT_MILLIS = 20;

    private static volatile NeuronInstallation running;
    private static volatile Ranks ranks;
    private static RuntimeException failed;
    private static volatile Path bridge;
    private static volatile boolean ending;
    private static volatile boolean stopping;

    /** How often memory is lent now; whoever touches it holds the lock. */
    private static int lent;

    private OneNeuron() {}

    /**
     * Starts {@code neuron} unless it runs already.
     *
     * @param say is told what takes long
     * @throws BridgeException if it does not start, or did not the first time, or if another NEURON runs
     */
    public static void start(NeuronInstallation neuron, List<String> moreArguments, Consumer<String> say) {
        start(neuron, Optional.empty(), moreArguments, say);
    }

    /** The same; {@code known} is a bridge to this NEURON that an earlier process used, {@link #bridge} there, and is whole. */
    public static void start(
            NeuronInstallation neuron, Optional<Path> known, List<String> moreArguments, Consumer<String> say) {
        LOCK.lock();
        try {
            if (failed != null) {
                throw new BridgeException(
                        "NEURON did not start, and a process has one attempt: " + failed.getMessage(), failed);
            }
            if (running == null) {
                startNow(neuron, known, moreArguments, say);
            } else if (!running.library().equals(neuron.library())) {
                throw new BridgeException(
                        "NEURON %s of '%s' runs in this JVM, so '%s' cannot be started; a process holds one NEURON. Start another JVM for it."
                                .formatted(running.version(), running.home(), neuron.home()));
            }
        } finally {
            leave();
        }
    }

    /**
     * Whether each of some files is as it was; see {@link NativeNeuron#areUnchanged}. Java would take 100 ms for the 200 jars of a
     * class path, as long as everything else that happens before {@code main}.
     *
     * @param known a bridge that an earlier process used, and is whole; the one that is to start NEURON
     */
    public static boolean areUnchanged(Path known, byte[] states) {
        LOCK.lock();
        try {
            load(known);
            return NativeNeuron.areUnchanged(states);
        } finally {
            leave();
        }
    }

    /** The NEURON that runs in this JVM. */
    public static Optional<NeuronInstallation> running() {
        return Optional.ofNullable(running);
    }

    /** The native library that leads to the NEURON of this JVM. */
    public static Optional<Path> bridge() {
        return Optional.ofNullable(bridge);
    }

    /** Waits for NEURON; {@link #leave} must follow. */
    public static void enter() {
        Entrance.pass();
        lock();
        if (running == null) {
            LOCK.unlock();
            throw new IllegalStateException(
                    "NEURON does not run in this JVM; start it with -javaagent:glia-agent.jar or with Neuron.start()");
        }
        Party.enter();
    }

    private static void lock() {
        LOCK.lock();
        TURNS.await();
    }

    /** From now on no other thread enters, until as many turns are ended as were taken. */
    public static void takeTurn() {
        enter();
        try {
            TURNS.take();
        } finally {
            leave();
        }
    }

    /** @throws IllegalStateException if the turn is another's */
    public static void endTurn() {
        LOCK.lock();
        try {
            TURNS.end();
        } finally {
            leave();
        }
    }

    static boolean isExclusive() {
        return TURNS.isOwn();
    }

    /** What NEURON has said meanwhile goes out now, when no lock is held any more. */
    public static void leave() {
        LOCK.unlock();
        if (!Outbox.isEmpty() && !LOCK.isHeldByCurrentThread()) {
            Outbox.deliver();
        }
    }

    /** Does something in NEURON. */
    public static <T> T inside(Supplier<T> act) {
        enter();
        try {
            return act.get();
        } finally {
            leave();
        }
    }

    /**
     * Does something with NEURON's lock held, whether NEURON runs yet or not: what takes a lock of Glia's own and may come to
     * NEURON under it takes NEURON's lock first, as the thread does that comes from a callback.
     */
    public static <T> T locked(Supplier<T> act) {
        lock();
        try {
            return act.get();
        } finally {
            leave();
        }
    }

    /** Tells the user something by code of the user's own, a logger for example, once no lock is held. */
    public static void tell(Runnable message) {
        if (LOCK.isHeldByCurrentThread()) {
            Outbox.post(message);
        } else {
            message.run();
        }
    }

    /** What the process says on stderr if a fault ends it from now on; empty for nothing, and so where no bridge is loaded. */
    public static void lastWords(String words) {
        if (bridge != null) {
            NativeNeuron.lastWords(bytes(words));
        }
    }

    static void requireEntered() {
        if (!LOCK.isHeldByCurrentThread()) {
            throw new IllegalStateException("a handle of NEURON's is used outside of NEURON's lock");
        }
    }

    /** NEURON's memory is in the hands of the thread that holds it, until {@link #takeBack}. */
    public static void lend() {
        lent++;
    }

    public static void takeBack() {
        lent--;
    }

    /** What is lent must stay where it is, and NEURON moves it when its size changes. */
    public static void requireNothingLent() {
        if (lent > 0) {
            throw new IllegalStateException(
                    "NEURON cannot be called from within Vector.view, because it might move the memory that is lent there; call it before or after");
        }
    }

    /** Whether other processes compute the same model, so that calls which all must make depend on no clock of this one. */
    public static boolean isOneOfMany() {
        return ranks != null;
    }

    /** Whoever is in NEURON is asked to come out; nothing happens when nobody is. */
    public static void interrupt() {
        if (LOCK.isLocked()) {
            NativeNeuron.interrupt();
            stopping = true; // after it, or a run that begins in between would forget why it is stopped
        }
    }

    /** Whether the run that this thread is in has been asked to end. */
    public static boolean isStopping() {
        return stopping;
    }

    /** A run begins: what was asked of an earlier one is forgotten. */
    public static void forgetInterrupt() {
        stopping = ending;
    }

    /** Nothing of the model changes any more once the JVM is shutting down. */
    public static void requireOpen() {
        if (ending) {
            throw new IllegalStateException("this JVM is shutting down and NEURON with it; values can still be read");
        }
    }

    private static void startNow(
            NeuronInstallation neuron, Optional<Path> known, List<String> moreArguments, Consumer<String> say) {
        try {
            load(neuron, known, say);
            Optional<Ranks> job = Ranks.join();
            StringBuilder arguments = new StringBuilder("NEURON\n-nogui\n-nopython\n");
            if (job.isPresent()) {
                arguments.append("-mpi\n");
            }
            for (String argument : moreArguments) {
                arguments.append(argument).append('\n');
            }
            byte[] table = NativeNeuron.start(
                    bytes(arguments.toString()), bytes(neuron.neuronHome().toString()));
            if (!Operation.table().equals(new String(table, StandardCharsets.UTF_8))) {
                throw new BridgeException(
                        "this glia-runtime is inconsistent: its classes and its native sources differ");
            }
            tellOfLost(Protections.of(NativeNeuron.protections(true)).loss(neuron.version()));
            if (job.isPresent()) {
                job.get().begin();
            }
            ranks = job.orElse(null);
            Runtime.getRuntime().addShutdownHook(new AtTheEnd());
            running = neuron;
        } catch (RuntimeException e) {
            failed = e;
            throw new BridgeException(
                    "NEURON %s of '%s' does not start in this JVM: %s"
                            .formatted(neuron.version(), neuron.home(), e.getMessage()),
                    e);
        }
    }

    /** A lock that tells who holds it: the thread that ends the process from within a callback never lets it go. */
    private static final class Owned extends ReentrantLock {
        private static final long serialVersionUID = 1;

        Owned() {
            super(true);
        }

        Thread owner() {
            return getOwner();
        }
    }

    /** A class of its own, because the first method reference of a JVM takes 10 ms of its start. */
    private static final class AtTheEnd extends Thread {
        AtTheEnd() {
            super("glia-neuron-end");
        }

        @Override
        public void run() {
            end();
        }
    }

    private static void load(NeuronInstallation neuron, Optional<Path> known, Consumer<String> say) {
        load(known.isPresent() ? known.get() : new Shim(neuron, UserFolders.current()).library(say));
    }

    private static void load(Path library) {
        if (library.equals(bridge)) {
            return;
        }
        Trust.current().require(library);
        try {
            System.load(library.toString());
            bridge = library;
        } catch (UnsatisfiedLinkError e) {
            String said = e.getMessage() != null && e.getMessage().contains("another classloader")
                    ? "glia-runtime is loaded by two class loaders, and a process holds one NEURON; keep it on the system class path only, here it is also in "
                            + OneNeuron.class.getClassLoader()
                    : e.getMessage();
            throw new BridgeException(Mount.refusalToRun(library).orElse(said), e);
        }
    }

    private static void tellOfLost(String loss) {
        if (!loss.isEmpty()) {
            tell(() -> System.getLogger("dev.glia").log(System.Logger.Level.WARNING, loss));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** NEURON must not compute while the process tears down its static objects: it would crash or hang. */
    private static void end() {
        ending = true;
        Outbox.deliver();
        Ranks job = ranks;
        try {
            boolean out = !Ending.isEndedBy(LOCK.owner())
                    && comeOut(job == null ? SHUTDOWN_ATTEMPTS : job.shutdownAttempts(SHUTDOWN_ATTEMPTS));
            if (job != null) {
                job.leave(out);
            } else if (!out) {
                NativeNeuron.leaveWhileInside();
            }
        } catch (InterruptedException e) {
            NativeNeuron.leaveWhileInside();
        }
    }

    /** Whoever is in NEURON has left it, and nobody enters any more. */
    private static boolean comeOut(int attempts) throws InterruptedException {
        boolean out = false;
        for (int i = 0; i < attempts && !out; i++) {
            interrupt();
            out = LOCK.tryLock(SHUTDOWN_ATTEMPT_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (out) {
            LOCK.unlock();
        }
        return out;
    }

    static boolean isEnding() {
        return ending;
    }
}
