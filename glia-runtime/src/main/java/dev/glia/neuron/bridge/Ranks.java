package dev.glia.neuron.bridge;

import dev.glia.host.neuron.MpiRuntime;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * This process as one rank of an MPI job. A rank must not leave while others wait for it: it waits for them where its
 * {@code main} returned, and takes them down with it where it failed, since a launcher may call a job a success whose
 * ranks were killed, or wait for ever.
 *
 * @param library the MPI library
 * @param launched how many ranks the launcher says there are, if it says so
 * @param patience how many seconds System.exit waits for the other ranks
 */
record Ranks(String library, Optional<Integer> launched, long patience) {
    /** What the launchers of MPICH and Intel MPI, of Open MPI, and of PMIx tell the processes that they start. */
    private static final List<String> COUNTS = List.of("PMI_SIZE", "OMPI_COMM_WORLD_SIZE");

    private static final String PMIX = "PMIX_RANK";
    private static final int FEW_ATTEMPTS = 25;

    private static final int EXIT_FAILED = 1;
    private static final int EXIT_INTERRUPTED = 130;

    private static volatile boolean failed;

    /** Opens MPI, if this process was started by an MPI launcher, or {@code glia.mpi} says so. */
    static Optional<Ranks> join() {
        if (!isLaunchedAsRank()) {
            return Optional.empty();
        }
        Optional<Ranks> job = of(System::getProperty, System::getenv);
        job.ifPresent(ranks -> NativeNeuron.joinRanks(ranks.library.getBytes(StandardCharsets.UTF_8)));
        return job;
    }

    /** Whether anything at all speaks of MPI: asked at every start of a JVM, so without streams. */
    private static boolean isLaunchedAsRank() {
        boolean launched = System.getenv(PMIX) != null
                || System.getProperty(Setting.MPI.property()) != null
                || System.getenv(Setting.MPI.environment()) != null;
        for (String count : COUNTS) {
            launched |= System.getenv(count) != null;
        }
        return launched;
    }

    static Optional<Ranks> of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<Integer> launched = COUNTS.stream()
                .map(environment)
                .filter(x -> x != null)
                .findFirst()
                .map(Integer::valueOf);
        Settings settings = Settings.of(property, environment);
        if (!settings.truth(Setting.MPI, launched.isPresent() || environment.apply(PMIX) != null)) {
            return Optional.empty();
        }
        String given = environment.apply("MPI_LIB_NRN_PATH");
        String library = given != null
                ? given
                : MpiRuntime.find(NeuronSearch.of(
                                property,
                                environment,
                                line -> OneNeuron.tell(
                                        () -> System.getLogger("dev.glia").log(System.Logger.Level.INFO, line))))
                        .library()
                        .toString();
        return Optional.of(
                new Ranks(library, launched, settings.time(Setting.MPI_PATIENCE).toSeconds()));
    }

    /** NEURON has started: what ends this rank ends the job. */
    void begin() {
        int count = (int) NativeNeuron.rank();
        if (launched.isPresent() && launched.get() != count) {
            throw new BridgeException(
                    "the launcher started %s ranks and '%s' sees %s, so the two are not of one MPI. Start with the 'mpiexec' that belongs to this library, or name the launcher's own with MPI_LIB_NRN_PATH=/path/to/libmpi.so."
                            .formatted(launched.get(), library, count));
        }
        NativeNeuron.watchRanks();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> fail(before, thread, exception));
    }

    private void fail(Thread.UncaughtExceptionHandler before, Thread thread, Throwable exception) {
        if (before != null) {
            before.uncaughtException(thread, exception);
        } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            exception.printStackTrace();
        }
        // A hook that called exit would wait for itself.
        if (!OneNeuron.isEnding()) {
            failed = true;
            say("ended by an uncaught exception, so the whole job ends");
            Runtime.getRuntime().exit(EXIT_FAILED);
        }
    }

    /** A rank that fails may be needed by others in the very call that its own thread is in. */
    int shutdownAttempts(int usual) {
        return failed || Ending.ofThisProcess() != Ending.RETURNED ? FEW_ATTEMPTS : usual;
    }

    /** The last thing of this process that Java does; {@code out}: nobody is in NEURON. */
    void leave(boolean out) {
        Ending ending = failed ? Ending.FAILED : Ending.ofThisProcess();
        if (ending == Ending.EXITED) {
            // Only what the process does last knows the code: 0 waits for the others, any other ends the job.
            if (out) {
                NativeNeuron.exitRanks(patience);
            }
        } else if (!out || ending != Ending.RETURNED) {
            abort(ending == Ending.SIGNALLED ? EXIT_INTERRUPTED : EXIT_FAILED);
        } else {
            leaveInOrder();
        }
    }

    private static void leaveInOrder() {
        OneNeuron.enter();
        try {
            NativeNeuron.leaveRanks();
        } finally {
            OneNeuron.leave();
        }
    }

    private static void abort(int code) {
        System.out.flush();
        System.err.flush();
        NativeNeuron.abortRanks(code);
    }

    private static void say(String what) {
        long rank = NativeNeuron.rank();
        System.err.println("glia: rank %s of %s %s".formatted(rank >> 32, (int) rank, what));
        System.err.flush();
    }
}
