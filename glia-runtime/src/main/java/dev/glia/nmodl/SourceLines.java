package dev.glia.nmodl;

import java.util.ArrayList;
import java.util.List;

/** Reads a mod line by line as nocmodl does, and refuses the lines that it refuses. */
final class SourceLines {
    static final int LONGEST = 511;

    private final String text;
    private final int limit;
    private final List<Integer> starts = new ArrayList<>();
    private int start;
    private int end;
    private int following;

    SourceLines(String text) {
        this.text = text;
        this.limit = end(text);
    }

    /** Where nocmodl stops reading: control-Z and control-D are its ends of file, wherever they stand. */
    static int end(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != 26 && text.charAt(end) != 4) {
            end++;
        }
        return end;
    }

    /**
     * Goes to the next line, if there is one.
     *
     * @param anyBytes whether bytes above 127 are taken, as in a COMMENT block; each ends a line
     */
    boolean next(boolean anyBytes) {
        if (following >= limit) {
            return false;
        }
        start = following;
        starts.add(start);
        end = start;
        while (end < limit && !endsLine(text.charAt(end), anyBytes)) {
            check(end++);
        }
        following = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return true;
    }

    int start() {
        return start;
    }

    /** Behind the last character of the line. */
    int end() {
        return end;
    }

    int limit() {
        return limit;
    }

    /** Where each line began that was read. */
    List<Integer> starts() {
        return starts;
    }

    private static boolean endsLine(char c, boolean anyBytes) {
        return c == '\n' || c == '\r' || (anyBytes && c > 127);
    }

    private void check(int i) {
        char c = text.charAt(i);
        if (c > 127) {
            throw NmodlException.at(
                    text,
                    i,
                    "byte 0x%02X is not ASCII; nocmodl takes such bytes only inside a COMMENT block, so replace it%s"
                            .formatted((int) c, i == 0 ? " (a byte order mark, perhaps)" : ""));
        }
        if (c == 0) {
            throw NmodlException.at(text, i, "a zero byte; save the file as plain text");
        }
        if (i - start >= LONGEST) {
            throw NmodlException.at(
                    text,
                    i,
                    "the line has more than %s bytes, which is too long for nocmodl; break it".formatted(LONGEST));
        }
    }
}
