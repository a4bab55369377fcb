package dev.glia.plot;

/** Text for SVG. */
final class Markup {
    /** Beyond this a point is outside of any drawing, and its digits would only make the text long. */
    private static final double FAR = 1e5;

    private Markup() {}

    /** A text as XML writes it; characters that XML does not have become the replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** A coordinate in pixels, to a tenth; in the digits of no locale. */
    static String pixels(double coordinate) {
        double bounded = Math.max(-FAR, Math.min(FAR, coordinate));
        long tenths = Math.round(bounded * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    static String text(double x, double y, String attributes, String text) {
        return "<text x='%s' y='%s'%s>%s</text>"
                .formatted(pixels(x), pixels(y), attributes.isEmpty() ? "" : " " + attributes, escaped(text));
    }

    static String line(String classes, double x1, double y1, double x2, double y2) {
        return "<line class='%s' x1='%s' y1='%s' x2='%s' y2='%s'/>"
                .formatted(classes, pixels(x1), pixels(y1), pixels(x2), pixels(y2));
    }
}
