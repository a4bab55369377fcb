package dev.glia.verb.diff;

import dev.glia.asset.MechanismName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much something that was measured of a mechanism in both places has changed, where it has changed most.
 *
 * @param quantity what, with its temperature
 * @param place where on it the change is largest; empty where it is a count
 * @param before there, in the old place
 * @param after there, in the new one
 * @param unit of both; empty where they have none
 */
record CurveChange(
        MechanismName mechanism, String quantity, Optional<String> place, double before, double after, String unit) {
    /** The line beneath those of the mechanism. */
    String text() {
        if (place.isEmpty()) {
            return String.format(Locale.ROOT, "  %s changed from %.0f to %.0f", quantity, before, after);
        }
        return "  %s changed by up to %s%s %s: from %s to %s"
                .formatted(
                        quantity,
                        rounded(Math.abs(after - before)),
                        unit.isEmpty() ? "" : " " + unit,
                        place.get(),
                        rounded(before),
                        rounded(after));
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }

    /** The object for programs. */
    Map<String, Object> document() {
        Map<String, Object> document = new TreeMap<>();
        document.put("mechanism", mechanism.fullName());
        document.put("quantity", quantity);
        place.ifPresent(text -> document.put("place", text));
        document.put("before", before);
        document.put("after", after);
        document.put("unit", unit);
        return document;
    }
}
