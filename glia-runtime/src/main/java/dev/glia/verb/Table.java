package dev.glia.verb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text whose columns line up. */
public final class Table {
    private Table() {}

    /** Rows of equal length whose first column is a mark; two blanks between the other columns, none at the end of a line. */
    static String marked(List<List<String>> rows) {
        return align(rows, 1);
    }

    /** Rows of equal length; two blanks between columns, none at the end of a line. */
    public static String align(List<List<String>> rows) {
        return align(rows, 2);
    }

    private static String align(List<List<String>> rows, int firstGap) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths, firstGap)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths, int firstGap) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(widths[column] - cell.length()))
                    .append(" ".repeat(column == 0 ? firstGap : 2));
        }
        return line.toString().stripTrailing();
    }
}
