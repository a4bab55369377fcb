package dev.glia.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands along one side of a plot: {@code Axis.of("v", "mV").between(-100, 60)}.
 *
 * @param name of the quantity
 * @param unit of its values; empty where they have none
 * @param range from and to which it goes; empty where the values decide
 * @param isLogarithmic whether equal distances are equal ratios
 */
public record Axis(String name, String unit, Optional<Range> range, boolean isLogarithmic) {
    /** From the lowest to the highest value, in the unit of the axis. */
    public record Range(double lowest, double highest) {
        /** @throws IllegalArgumentException where these are not two numbers, the lower one first */
        public Range {
            if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
                throw new IllegalArgumentException(
                        "an axis goes from a number to a higher one, not from %s to %s".formatted(lowest, highest));
            }
        }
    }

    /** @throws IllegalArgumentException where a logarithmic axis would begin at zero or below */
    public Axis {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(range, "range");
        if (isLogarithmic && range.filter(given -> given.lowest() <= 0).isPresent()) {
            throw new IllegalArgumentException("a logarithmic axis begins above zero, not at %s"
                    .formatted(range.get().lowest()));
        }
    }

    /** An axis that goes as far as the values do. */
    public static Axis of(String name, String unit) {
        return new Axis(name, unit, Optional.empty(), false);
    }

    /** The same between two values, in its unit; what lies beyond is cut off. */
    public Axis between(double lowest, double highest) {
        return new Axis(name, unit, Optional.of(new Range(lowest, highest)), isLogarithmic);
    }

    /** The same with equal ratios as equal distances; values that are not above zero are gaps. */
    public Axis logarithmic() {
        return new Axis(name, unit, range, true);
    }

    /** The words beside the axis: {@code v (mV)}. */
    String label() {
        return unit.isEmpty() ? name : "%s (%s)".formatted(name, unit);
    }
}
