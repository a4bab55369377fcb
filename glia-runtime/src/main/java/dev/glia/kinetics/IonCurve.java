package dev.glia.kinetics;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A state, or the current, of a mechanism over the concentration of an ion at one potential. Values of the curve belong to
 * {@link #concentrations}, in their order.
 *
 * @param concentration as NEURON calls it, {@code cai}
 * @param potential of the membrane, mV
 * @param curve its state is {@code current} for the current after five seconds, in mA/cm², outward positive
 */
public record IonCurve(String concentration, double potential, Curve curve) {
    /** The name of a curve that is of the current. */
    public static final String CURRENT = "current";

    private static final String BLANK = " ";
    private static final String CALCIUM = "cai";
    private static final int DECADES = 6;
    private static final int IN_A_DECADE = 8;
    private static final double SAME = 1e-6;

    public IonCurve {
        Objects.requireNonNull(concentration, "concentration");
        Objects.requireNonNull(curve, "curve");
    }

    /** In mM: eight to a decade, for calcium inside from 1 nM to 1 mM, else from 1 µM to 1 M. */
    public static double[] concentrations(String concentration) {
        double[] all = new double[DECADES * IN_A_DECADE + 1];
        int lowest = concentration.equals(CALCIUM) ? -DECADES : -DECADES / 2;
        Arrays.setAll(all, i -> Math.pow(10, lowest + (double) i / IN_A_DECADE));
        return all;
    }

    /** The same of this curve. */
    public double[] concentrations() {
        return concentrations(concentration);
    }

    /** Whether the concentration makes a difference. */
    boolean varies() {
        return varies(curve.steady()) || varies(curve.tau());
    }

    private static boolean varies(double[] values) {
        double[] known = DoubleStream.of(values).filter(Double::isFinite).toArray();
        double least = DoubleStream.of(known).min().orElse(0);
        double most = DoubleStream.of(known).max().orElse(0);
        return most - least > SAME * Math.max(Math.abs(most), Math.abs(least));
    }

    String line() {
        return String.join(BLANK, concentration, Double.toString(potential), curve.line());
    }

    static IonCurve parse(String line) {
        String[] words = line.split(BLANK, 3);
        return new IonCurve(words[0], Double.parseDouble(words[1]), Curve.parse(words[2]));
    }
}
