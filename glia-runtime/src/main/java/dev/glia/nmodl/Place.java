package dev.glia.nmodl;

/**
 * A place in a mod as an editor shows it.
 *
 * @param line from 1
 * @param column from 1, in bytes
 */
public record Place(int line, int column) {
    /** The place of an offset; {@code \n}, {@code \r\n} and a lone {@code \r} each end a line, as for nocmodl. */
    static Place of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }
}
