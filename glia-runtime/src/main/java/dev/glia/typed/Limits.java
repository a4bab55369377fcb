package dev.glia.typed;

/** The limits that a mod declares for a parameter. */
public final class Limits {
    private Limits() {}

    /**
     * The value, if it lies within.
     *
     * @throws IllegalArgumentException if it does not, with the limits
     */
    public static double require(String parameter, String unit, double lowest, double highest, double value) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s must lie between %s and %s%s, and is given %s"
                    .formatted(parameter, lowest, highest, unit.isEmpty() ? "" : " " + unit, value));
        }
        return value;
    }
}
