package dev.glia.neuron;

import dev.glia.host.flight.Flight;
import dev.glia.host.flight.RunEvent;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.RunWatch;
import java.util.Optional;

/**
 * A run to a time. One call of NEURON's solver makes it, and an interrupt ends that from inside, so that no clock has a say
 * in where NEURON stops on the way. Only where several threads of NEURON's own compute, which cannot be left from inside,
 * it is a row of calls; each ends half a step behind a step, where rounding cannot move it to the next, and the model alone
 * decides behind which.
 */
final class TimeLoop {
    private static final double ROUNDING = 1e-9;

    /** Segments times steps between two looks at whether to go on, where several threads compute: some hundredths of a second. */
    private static final long WORK = 100_000;

    private static final long MOST_STEPS = 400;

    /** NEURON counts the steps of one call in 31 bits, and takes no time above 1e9 ms. */
    private static final long COUNTABLE = 1L << 24;

    private final double target;
    private Optional<RunProgress> progress = Optional.empty();
    private long most = COUNTABLE;

    TimeLoop(double target) {
        this.target = target;
    }

    static boolean isVariableStep() {
        return Clock.now().variableStep();
    }

    /** Runs to the target, or to the step nearest to it. */
    void run() {
        RunEvent event = Flight.run();
        double begun = Double.NaN;
        double ended = Double.NaN;
        OneNeuron.enter();
        try {
            OneNeuron.forgetInterrupt();
            Call.to(Operation.BEGIN_RUN).run();
            Clock clock = Clock.now();
            begun = clock.t();
            requireAhead(clock);
            watch(clock);
            RunWatch.during(() -> {
                boolean more = true;
                while (more) {
                    requireUndisturbed();
                    more = part(Clock.now());
                }
            });
            Clock end = Clock.now();
            ended = end.t();
            requireArrived(end);
        } catch (NeuronException e) {
            throw e instanceof RunInterruptedException || !isDisturbed() ? e : interrupted(e);
        } finally {
            OneNeuron.leave();
            progress.ifPresent(RunProgress::end);
            if (event != null) {
                event.end(begun, ended);
            }
        }
    }

    /** Where somebody wants to see how far the run is, it is made in parts, unless only NEURON decides on its steps. */
    private void watch(Clock clock) {
        if (!clock.coreneuron() && !clock.variableStep() && !OneNeuron.isOneOfMany() && clock.dt() > 0) {
            progress = RunProgress.begin(clock.t(), target);
            if (progress.isPresent()) {
                most = Math.max(1, (long) ((target - clock.t()) / clock.dt() / RunProgress.PARTS));
            }
        }
    }

    private static boolean isDisturbed() {
        return OneNeuron.isStopping() || Thread.currentThread().isInterrupted();
    }

    private void requireUndisturbed() {
        if (isDisturbed()) {
            throw new RunInterruptedException(Neuron.t(), target);
        }
    }

    /** An interrupt of NEURON's interpreter or solver comes out as an error of theirs. */
    private RunInterruptedException interrupted(NeuronException how) {
        RunInterruptedException interrupted = new RunInterruptedException(Neuron.t(), target);
        interrupted.addSuppressed(how);
        return interrupted;
    }

    /** Answers whether there is more to do. */
    private boolean part(Clock clock) {
        if (clock.coreneuron()) {
            CoreNeuron.requireEveryMechanism();
            advance(target);
            return false;
        }
        if (clock.variableStep()) {
            advance(target);
            return false;
        }
        double dt = clock.requireStep();
        progress.ifPresent(shown -> shown.at(clock.t()));
        long left = (long) Math.ceil((target - clock.t()) / dt - 0.5 - ROUNDING);
        long now = Math.min(left, Math.min(most, clock.stepsAtOnce()));
        boolean asMany = now <= 0 || advance(clock.t() + (now + 0.5) * dt);
        return left > now || !asMany;
    }

    /** False where it ended early because a callback has changed the step. */
    private static boolean advance(double time) {
        return Call.to(Operation.ADVANCE)
                .doing("running to the time in ms", time)
                .number(time)
                .run()
                .truth();
    }

    private void requireAhead(Clock clock) {
        if (!(target >= clock.t()) || Double.isInfinite(target)) {
            throw new IllegalArgumentException(
                    "a run cannot go to t=%s ms, it is t=%s ms now".formatted(target, clock.t()));
        }
    }

    /** NEURON ends a run early, and says nothing, when something stopped it. */
    private void requireArrived(Clock clock) {
        double tolerance = clock.variableStep() ? 0 : clock.dt() * 0.5 * (1 + 1e-6);
        if (target - clock.t() > tolerance + ROUNDING * Math.max(1, target)) {
            requireUndisturbed();
            throw new NeuronException("the run to t=%s ms ended at t=%s ms".formatted(target, clock.t()), "");
        }
    }

    /** Where NEURON stands; t and dt in ms, and over how many threads how many segments are spread. */
    private record Clock(double t, double dt, boolean variableStep, boolean coreneuron, long threads, long segments) {
        static Clock now() {
            long[] words = Call.to(Operation.CLOCK).run().handles();
            return new Clock(
                    Double.longBitsToDouble(words[0]),
                    Double.longBitsToDouble(words[1]),
                    words[2] != 0,
                    words[4] != 0,
                    words[5],
                    words[6]);
        }

        /** Ranks exchange spikes on the way, so all of them must make the run in one. */
        long stepsAtOnce() {
            boolean inOne = threads == 1 || OneNeuron.isOneOfMany();
            return inOne ? COUNTABLE : Math.max(1, Math.min(MOST_STEPS, WORK / Math.max(1, segments)));
        }

        double requireStep() {
            if (!(dt > 0)) {
                throw new IllegalStateException(
                        "dt is %s ms, so time would never move; set it to a positive step".formatted(dt));
            }
            return dt;
        }
    }
}
