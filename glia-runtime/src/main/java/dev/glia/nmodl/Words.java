package dev.glia.nmodl;

/** Where names and numbers end. Written out, because a regular expression takes several times as long, and every mod of a build is read. */
final class Words {
    private Words() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The end of the name that begins at {@code start}: a letter, then letters, digits and underscores. */
    static int nameEnd(String text, int start, int limit) {
        int end = start + 1;
        while (end < limit && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /**
     * The end of the number that begins at {@code start}, digits with a point before, among or behind them, and an
     * exponent; {@code start} where none does.
     */
    static int numberEnd(String text, int start, int limit) {
        int point = digitsEnd(text, start, limit);
        int end = point;
        if (point < limit && text.charAt(point) == '.') {
            end = digitsEnd(text, point + 1, limit);
            if (end - start == 1) {
                return start;
            }
        }
        return end == start ? start : exponentEnd(text, end, limit);
    }

    /** Where no digit follows, an {@code e} is no exponent but begins a name. */
    private static int exponentEnd(String text, int start, int limit) {
        if (start >= limit || (text.charAt(start) != 'e' && text.charAt(start) != 'E')) {
            return start;
        }
        boolean sign = start + 1 < limit && (text.charAt(start + 1) == '-' || text.charAt(start + 1) == '+');
        int digits = start + (sign ? 2 : 1);
        int end = digitsEnd(text, digits, limit);
        return end > digits ? end : start;
    }

    private static int digitsEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
