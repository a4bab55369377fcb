package dev.glia.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {
    private static final char QUOTE = '"';
    private static final char MARK = '\ufeff';

    private final String text;
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int line = 1;
    private int at;

    private Csv(String text, String name) {
        this.text = text;
        this.name = name;
    }

    /**
     * The rows of a document; empty lines are none.
     *
     * @param name what messages call it
     */
    static List<List<String>> read(String text, String name) {
        return new Csv(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1), name).rows();
    }

    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n";
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == QUOTE || c == '\n' || c == '\r');
        return plain && value.strip().equals(value) ? value : QUOTE + value.replace("\"", "\"\"") + QUOTE;
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            row.add(text.charAt(at) == QUOTE ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                endLine();
            }
        }
        endRow();
        return rows;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        endRow();
    }

    private void endRow() {
        if (!row.isEmpty() && !row.equals(List.of(""))) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at).strip();
    }

    private String quoted() {
        int begin = line;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            line += c == '\n' ? 1 : 0;
            if (c != QUOTE) {
                value.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else {
                at++;
                requireEnd();
                return value.toString();
            }
        }
        throw new SweepException("the table '%s' has a quote in line %s that is never closed".formatted(name, begin));
    }

    private void requireEnd() {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw new SweepException(
                    "the table '%s' has in line %s, behind a closing quote, '%s' where a comma or the end of the line must be"
                            .formatted(name, line, text.charAt(at)));
        }
    }
}
