package dev.glia.neuron.solve;

import dev.glia.neuron.Callback;
import dev.glia.neuron.HocObject;

/** NEURON's variable-step integrator, and its queue of events. NEURON has one; every object of this class speaks of it. */
public final class CVode extends HocObject {
    public CVode() {
        super("CVode");
    }

    /** Whether the step is variable. */
    public boolean isActive() {
        return number("active") != 0;
    }

    /** Makes the step variable, or fixed again. */
    public CVode active(boolean variable) {
        call("active", variable);
        return this;
    }

    /** Absolute tolerance of every state, in its own unit. */
    public double absoluteTolerance() {
        return number("atol");
    }

    public CVode absoluteTolerance(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the absolute tolerance must be positive, not " + tolerance);
        }
        call("atol", tolerance);
        return this;
    }

    /** Longest step in ms. */
    public double longestStep() {
        return number("maxstep");
    }

    public CVode longestStep(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("the longest step must be positive, not " + step);
        }
        call("maxstep", step);
        return this;
    }

    /**
     * Runs {@code action} when the model reaches {@code time} (ms). The next finitialize forgets it, so say it after that.
     */
    public void event(double time, Runnable action) {
        call("event", time, Callback.of(action).statement());
    }
}
