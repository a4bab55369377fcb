package dev.glia.nmodl;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stretch of the text and what replaces it.
 *
 * @param breakable whether a new line may begin before and behind it, as between any two tokens of NMODL
 */
record Edit(int start, int end, String replacement, boolean breakable) {
    /** Applies edits in the order of the text. */
    static byte[] apply(NmodlSource source, List<Edit> edits) {
        String text = source.text();
        String eol = lineEnd(text);
        StringBuilder out = new StringBuilder(text.length() + 128);
        int from = 0;
        for (Edit edit : edits) {
            out.append(text, from, edit.start);
            int rest = lineRest(text, edit.end);
            if (column(out) + edit.replacement.length() + rest > SourceLines.LONGEST) {
                edit.breakLine(source, out, rest, eol);
            } else {
                out.append(edit.replacement);
            }
            from = edit.end;
        }
        return out.append(text, from, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void breakLine(NmodlSource source, StringBuilder out, int rest, String eol) {
        if (!breakable) {
            throw NmodlException.at(
                    source.text(),
                    start,
                    "with '%s' this line of VERBATIM has more than %s bytes, which is too long for nocmodl; break it"
                            .formatted(replacement, SourceLines.LONGEST));
        }
        out.append(eol).append(replacement);
        if (replacement.length() + rest > SourceLines.LONGEST) {
            out.append(eol);
        }
    }

    /** The line end that the text uses, {@code \n} where it has only one line. */
    static String lineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return text.startsWith("\n", i + 1) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    private static int lineRest(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end - offset;
    }

    private static int column(StringBuilder out) {
        int start = out.length();
        while (start > 0 && out.charAt(start - 1) != '\n' && out.charAt(start - 1) != '\r') {
            start--;
        }
        return out.length() - start;
    }
}
