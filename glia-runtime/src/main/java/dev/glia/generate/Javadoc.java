package dev.glia.generate;

import java.util.ArrayList;
import java.util.List;

/** Text of a mod in a comment of Java: nothing in it ends the comment, is markup or an escape. */
final class Javadoc {
    private Javadoc() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                case '\\' -> escaped.append("&#92;");
                case '*' -> escaped.append("&#42;");
                default ->
                    escaped.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : c == '\t' ? " " : "&#" + (int) c + ";");
            }
        }
        return escaped.toString();
    }

    /** The comment of a member, on one line. */
    static String line(String text) {
        return "/** " + text + " */";
    }

    /** A block of lines, each a line of HTML. */
    static List<String> block(List<String> lines) {
        List<String> block = new ArrayList<>();
        block.add("/**");
        lines.forEach(line -> block.add(line.isEmpty() ? " *" : " * " + line));
        block.add(" */");
        return block;
    }
}
