package dev.glia.asset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds what the user may have meant. */
public final class NearNames {
    private static final int SHOWN = 3;

    private record Near(String name, int distance) {}

    /**
     * The names that differ from the wanted one by case, by about a third of its letters or by more at the end, the
     * nearest first.
     */
    public static List<String> of(String wanted, Collection<String> names) {
        int most = Math.max(1, wanted.length() / 3);
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> near(lower, name, most))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    private static Near near(String wanted, String name, int most) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (wanted.length() > 1 && lower.startsWith(wanted)) {
            return new Near(name, Math.min(most, lower.length() - wanted.length()));
        }
        boolean tooLong = Math.abs(lower.length() - wanted.length()) > most;
        return new Near(name, tooLong ? Integer.MAX_VALUE : distance(wanted, lower));
    }

    /** The first so many of a list in one line, and how many more there are. */
    public static String shortened(List<String> names, int shown) {
        if (names.size() <= shown) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, shown)) + " and " + (names.size() - shown) + " more";
    }

    /** How many letters must be put in, taken out, replaced or swapped with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] twoAbove = new int[0];
        int[] above = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
            twoAbove = above;
            above = row;
        }
        return above[b.length()];
    }

    private NearNames() {}
}
