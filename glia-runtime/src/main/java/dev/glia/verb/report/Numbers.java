package dev.glia.verb.report;

import java.util.Locale;

/** Numbers in a text for people. */
final class Numbers {
    private Numbers() {}

    /** All digits, and no {@code .0}. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }

    /** Three digits. */
    static String rounded(double number) {
        return String.format(Locale.ROOT, "%.3g", number);
    }
}
