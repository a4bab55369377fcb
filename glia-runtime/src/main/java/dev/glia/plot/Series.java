package dev.glia.plot;

import java.util.Arrays;
import java.util.Objects;

/**
 * Points that one line joins, in their order. A value that is NaN or infinite is a gap in the line.
 *
 * @param name what the legend calls it; empty keeps it out of the legend
 * @param x along the horizontal axis, in its unit
 * @param y along the vertical axis, in its unit, as many as {@code x}
 * @param dashed whether the line is
 */
public record Series(String name, double[] x, double[] y, boolean dashed) {
    /** @throws IllegalArgumentException where there are not as many {@code x} as {@code y} */
    public Series {
        Objects.requireNonNull(name, "name");
        if (x.length != y.length) {
            throw new IllegalArgumentException("a point has both coordinates, but '%s' has %s of x and %s of y"
                    .formatted(name, x.length, y.length));
        }
        x = x.clone();
        y = y.clone();
    }

    /** A whole line. */
    public static Series of(String name, double[] x, double[] y) {
        return new Series(name, x, y, false);
    }

    /** The same as a dashed line. */
    public Series dashed(boolean whether) {
        return new Series(name, x, y, whether);
    }

    /** A copy. */
    @Override
    public double[] x() {
        return x.clone();
    }

    /** A copy. */
    @Override
    public double[] y() {
        return y.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && name.equals(series.name)
                && Arrays.equals(x, series.x)
                && Arrays.equals(y, series.y)
                && dashed == series.dashed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(x), Arrays.hashCode(y), dashed);
    }

    @Override
    public String toString() {
        return "%s of %s points".formatted(name, x.length);
    }
}
