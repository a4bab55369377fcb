package dev.glia.verb.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text as HTML writes it. */
final class Html {
    private Html() {}

    /** A text in which nothing is markup; what XML could not hold becomes the replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int character) {
        return (character >= ' ' || character == '\n' || character == '\t')
                && (character < 0x7f || character > 0x9f)
                && (character < 0xD800 || character > 0xDFFF);
    }

    /**
     * A table of texts, with a line of heads; it is as wide as it needs, and scrolls where the page is narrow. A column in which
     * no row has anything is left out.
     */
    static String table(List<String> heads, List<List<String>> rows) {
        List<Integer> columns = IntStream.range(0, rows.get(0).size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isBlank()))
                .boxed()
                .toList();
        return heads.isEmpty()
                ? whole(heads, rows)
                : whole(
                        columns.stream().map(heads::get).toList(),
                        rows.stream()
                                .map(row -> columns.stream().map(row::get).toList())
                                .toList());
    }

    private static String whole(List<String> heads, List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining(
                        "",
                        heads.stream()
                                .map(head -> "<th>" + escaped(head) + "</th>")
                                .collect(Collectors.joining(
                                        "", "<div class='wide'><table><thead><tr>", "</tr></thead><tbody>\n")),
                        "</tbody></table></div>\n"));
    }

    static String element(String name, String text) {
        return "<%s>%s</%s>\n".formatted(name, escaped(text), name);
    }
}
