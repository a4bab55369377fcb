package dev.glia.neuron.math;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Reference;

/** A stream of NEURON's Random123 generator: three numbers name it, and the same three always give the same stream. */
public final class Random extends HocObject {
    public Random(int first, int second, int third) {
        super("Random");
        begin(() -> call("Random123", first, second, third));
    }

    /** Draws uniformly from {@code low} to {@code high} from now on. */
    public Random uniform(double low, double high) {
        call("uniform", low, high);
        return this;
    }

    /** Draws from a normal distribution from now on. */
    public Random normal(double mean, double variance) {
        call("normal", mean, variance);
        return this;
    }

    /** Draws from a negative exponential distribution from now on. */
    public Random exponential(double mean) {
        call("negexp", mean);
        return this;
    }

    /** The next number of the present distribution. */
    public double next() {
        return number("repick");
    }

    /** Gives a variable the next number at each step of a fixed-step run. */
    public Random play(Reference variable) {
        callAt(variable, "play", variable);
        return this;
    }

    /** Where in its stream the generator stands. */
    public double position() {
        return number("seq");
    }

    /** Moves to a place in the stream. */
    public Random position(double position) {
        call("seq", position);
        return this;
    }
}
