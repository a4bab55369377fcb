package dev.glia.plot;

/** Colours of a quantity from low to high, whose lightness grows evenly, on light and on dark paper. */
final class Colours {
    private static final int[][] STOPS = {{62, 50, 138}, {40, 104, 160}, {24, 152, 138}, {112, 196, 84}, {248, 214, 40}
    };

    private Colours() {}

    /** The colour of a part between 0 and 1; what lies beyond has that of the end. */
    static String of(double part) {
        double place = Math.max(0, Math.min(1, part)) * (STOPS.length - 1);
        int below = Math.min(STOPS.length - 2, (int) place);
        StringBuilder colour = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long value = Math.round(STOPS[below][i] + (place - below) * (STOPS[below + 1][i] - STOPS[below][i]));
            colour.append(value < 16 ? "0" : "").append(Long.toHexString(value));
        }
        return colour.toString();
    }
}
