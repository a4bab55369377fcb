package dev.glia.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From where to where an axis goes, and how values become pixels on it.
 *
 * @param lowest a value, above zero where it is logarithmic
 * @param first the pixel of the lowest value
 * @param last the pixel of the highest value
 */
record Scale(double lowest, double highest, boolean logarithmic, double first, double last) {
    /** A value that is written at the axis. */
    record Tick(double value, String label) {}

    /** Where all values are one, this part of it is shown on both sides. */
    private static final double ROOM = 0.1;

    /** Values that differ by less than this part of them are one: their digits would not fit beside an axis. */
    private static final double SAME = 1e-9;

    /** Beyond so many zeros a number is written with its power of ten. */
    private static final int ZEROS = 4;

    /** An axis without a range of its own goes from the lowest to the highest of the values that it can show. */
    static Scale of(Axis axis, DoubleStream values, double first, double last) {
        if (axis.range().isPresent()) {
            Axis.Range range = axis.range().get();
            return new Scale(range.lowest(), range.highest(), axis.isLogarithmic(), first, last);
        }
        double[] shown =
                values.filter(value -> isShown(value, axis.isLogarithmic())).toArray();
        double lowest = DoubleStream.of(shown).min().orElse(axis.isLogarithmic() ? 0.1 : 0);
        double highest = DoubleStream.of(shown).max().orElse(1);
        if (highest / 2 - lowest / 2 > SAME * Math.max(Math.abs(lowest), Math.abs(highest))) {
            return new Scale(lowest, highest, axis.isLogarithmic(), first, last);
        }
        double room = lowest == 0 ? 1 : Math.abs(lowest) * ROOM;
        return axis.isLogarithmic()
                ? new Scale(bounded(lowest / 10), bounded(highest * 10), true, first, last)
                : new Scale(bounded(lowest - room), bounded(highest + room), false, first, last);
    }

    private static double bounded(double value) {
        return value == 0 ? Double.MIN_VALUE : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    private static boolean isShown(double value, boolean logarithmic) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    boolean shows(double value) {
        return isShown(value, logarithmic);
    }

    double pixel(double value) {
        double part = logarithmic
                ? (Math.log10(value) - Math.log10(lowest)) / decadesLong()
                : (value / 2 - lowest / 2) / (highest / 2 - lowest / 2);
        return first + part * (last - first);
    }

    /** Round values, about as many as {@code wanted}. */
    List<Tick> ticks(int wanted) {
        return logarithmic && decadesLong() >= 1 ? decades(wanted) : even(wanted);
    }

    private double decadesLong() {
        return Math.log10(highest) - Math.log10(lowest);
    }

    private List<Tick> decades(int wanted) {
        int from = (int) Math.ceil(Math.log10(lowest) - 1e-9);
        int to = (int) Math.floor(Math.log10(highest) + 1e-9);
        int every = 1 + (to - from) / wanted;
        List<Tick> ticks = new ArrayList<>();
        for (int power = from; power <= to; power += every) {
            BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(power);
            ticks.add(new Tick(value.doubleValue(), label(value)));
        }
        return ticks;
    }

    private List<Tick> even(int wanted) {
        BigDecimal step = step(Math.max(Double.MIN_VALUE, highest / wanted - lowest / wanted));
        BigDecimal tick =
                BigDecimal.valueOf(lowest).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Tick> ticks = new ArrayList<>();
        BigDecimal end = BigDecimal.valueOf(highest);
        while (tick.compareTo(end) <= 0) {
            ticks.add(new Tick(tick.doubleValue(), label(tick)));
            tick = tick.add(step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, not below {@code least}. */
    private static BigDecimal step(double least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    private static String label(BigDecimal value) {
        BigDecimal digits = value.round(MathContext.DECIMAL64).stripTrailingZeros();
        int power = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0 || Math.abs(power) <= ZEROS) {
            return digits.toPlainString();
        }
        return digits.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
    }
}
