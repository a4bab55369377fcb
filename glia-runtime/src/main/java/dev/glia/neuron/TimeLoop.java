package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Guest;
import dev.glia.neuron.bridge.Operation;

/**
 * A run as a row of slices, each one call of NEURON's solver, so that it can be left between any two: a fixed-step run
 * cannot be interrupted from inside. The slices give the same bits as one call, because each ends half a step behind a
 * step, where rounding cannot move it to the next. CoreNEURON computes in one call, and cannot be interrupted.
 */
final class TimeLoop {
    private static final long SLICE_NANOS = 10_000_000;
    private static final double ROUNDING = 1e-9;

    /** Ranks exchange spikes within a slice, so each must cut the run at the same times: not at all. */
    private static final long ALL = 1L << 60;

    private final double target;
    /** One at first: of a large model a single step may take as long as a slice should. */
    private long steps = Guest.isOneOfMany() ? ALL : 1;

    TimeLoop(double target) {
        this.target = target;
    }

    /** Runs to the target, or to the step nearest to it. */
    void run() {
        Guest.enter();
        try {
            requireAhead(Clock.now());
            Guest.forgetInterrupt();
            Call.to(Operation.BEGIN_RUN).run();
            while (slice(Clock.now())) {
                if (Guest.isStopping() || Thread.currentThread().isInterrupted()) {
                    throw new RunInterruptedException(Clock.now().t(), target);
                }
            }
            requireArrived(Clock.now());
        } catch (NeuronException e) {
            throw e instanceof RunInterruptedException || !Guest.isStopping() ? e : interrupted(e);
        } finally {
            Guest.leave();
        }
    }

    /** An interrupt that finds NEURON between two steps, where its interpreter is, comes out as an error of that. */
    private RunInterruptedException interrupted(NeuronException how) {
        RunInterruptedException interrupted =
                new RunInterruptedException(Clock.now().t(), target);
        interrupted.addSuppressed(how);
        return interrupted;
    }

    /** Answers whether there is more to do. */
    private boolean slice(Clock clock) {
        if (clock.coreneuron()) {
            CoreNeuron.requireEveryMechanism();
            advance(target);
            return false;
        }
        if (clock.variableStep()) {
            double next = Math.min(target, clock.t() + steps * clock.requireStep());
            advance(next);
            return next < target;
        }
        double dt = clock.requireStep();
        long left = (long) Math.ceil((target - clock.t()) / dt - 0.5 - ROUNDING);
        long now = Math.min(left, steps);
        if (now > 0) {
            advance(clock.t() + (now + 0.5) * dt);
        }
        return left > now;
    }

    private void advance(double time) {
        long begin = System.nanoTime();
        Call.to(Operation.ADVANCE)
                .doing("running to the time in ms", time)
                .number(time)
                .run();
        long took = Math.max(1, System.nanoTime() - begin);
        steps = Math.max(1, Math.min(1 << 20, (long) (steps * Math.min(4.0, (double) SLICE_NANOS / took))));
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
            throw new NeuronException("the run to t=%s ms ended at t=%s ms".formatted(target, clock.t()), "");
        }
    }

    /** Where NEURON stands; t and dt in ms. */
    private record Clock(double t, double dt, boolean variableStep, boolean coreneuron) {
        static Clock now() {
            long[] words = Call.to(Operation.CLOCK).run().handles();
            return new Clock(
                    Double.longBitsToDouble(words[0]), Double.longBitsToDouble(words[1]), words[2] != 0, words[4] != 0);
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
