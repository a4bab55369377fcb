package dev.glia.kinetics;

import java.util.Arrays;
import java.util.Objects;

/**
 * One state of a mechanism over the membrane potential, or over what an {@link IonCurve} says. Values belong to
 * {@link #potentials}, in their order.
 *
 * @param celsius the temperature, °C
 * @param table whether the mod's TABLE was used
 * @param isGate whether the state moves by itself, so that it has a time constant; else it is one of several that depend on each
 *     other
 * @param isFitted whether the state's equation is not linear in it, so that the time constant is that of a small step away from
 *     where it rests
 * @param steady the steady state, in the unit of the state; NaN where there is none
 * @param tau the time constant in ms: 0 is instantaneous, infinite is never, NaN is not known
 */
public record Curve(
        String state, double celsius, boolean table, boolean isGate, boolean isFitted, double[] steady, double[] tau) {
    private static final String BLANK = " ";
    private static final double LOWEST = -120;
    private static final double STEP = 2.5;
    private static final int COUNT = 73;

    public Curve {
        Objects.requireNonNull(state, "state");
        steady = steady.clone();
        tau = tau.clone();
    }

    /** The membrane potentials in mV: every 2.5 mV, so that those at which formulas divide by zero are among them. */
    public static double[] potentials() {
        double[] potentials = new double[COUNT];
        Arrays.setAll(potentials, i -> LOWEST + i * STEP);
        return potentials;
    }

    /** A copy. */
    @Override
    public double[] steady() {
        return steady.clone();
    }

    /** A copy. */
    @Override
    public double[] tau() {
        return tau.clone();
    }

    String line() {
        return String.join(
                BLANK,
                state,
                Double.toString(celsius),
                Boolean.toString(table),
                Boolean.toString(isGate),
                Boolean.toString(isFitted),
                NumberList.text(steady),
                NumberList.text(tau));
    }

    static Curve parse(String line) {
        String[] words = line.split(BLANK);
        return new Curve(
                words[0],
                Double.parseDouble(words[1]),
                Boolean.parseBoolean(words[2]),
                Boolean.parseBoolean(words[3]),
                Boolean.parseBoolean(words[4]),
                NumberList.parse(words[5]),
                NumberList.parse(words[6]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve && line().equals(curve.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return "%s at %s °C%s".formatted(state, celsius, table ? " by TABLE" : "");
    }
}
