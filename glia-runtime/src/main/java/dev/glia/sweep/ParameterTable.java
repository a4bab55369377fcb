package dev.glia.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sweep goes through.
 *
 * @param columns the names of the parameters, each once
 * @param rows their values, in the order of the columns
 */
public record ParameterTable(List<String> columns, List<List<String>> rows) {
    /** More than anybody waits for; what asks for more has a zero too many in a range. */
    private static final int MOST_ROWS = 1_000_000;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.]*";

    public ParameterTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row without a parameter: what other tables are multiplied with. */
    static ParameterTable nothing() {
        return new ParameterTable(List.of(), List.of(List.of()));
    }

    /**
     * The table of a CSV document, whose first row has the names.
     *
     * @param name what messages call it
     */
    public static ParameterTable csv(String text, String name) {
        List<List<String>> rows = Csv.read(text, name);
        if (rows.size() < 2) {
            throw new SweepException(
                    "the table '%s' has no rows; its first line names the parameters, each further line is one computation"
                            .formatted(name));
        }
        List<String> columns = rows.get(0);
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new SweepException("row %s of the table '%s' has %s values, and there are %s parameters: %s"
                        .formatted(i, name, rows.get(i).size(), columns.size(), String.join(", ", columns)));
            }
        }
        requireNames(columns, "the table '" + name + "'");
        return new ParameterTable(columns, rows.subList(1, rows.size()));
    }

    /** Every row of this with every row of {@code other}, which varies faster. */
    public ParameterTable times(ParameterTable other) {
        List<String> names = new ArrayList<>(columns);
        names.addAll(other.columns);
        requireNames(names, "the sweep");
        if ((long) rows.size() * other.rows.size() > MOST_ROWS) {
            throw new SweepException(
                    "the sweep would have %s rows, and %s are the most; make a step larger, or sweep in parts"
                            .formatted((long) rows.size() * other.rows.size(), MOST_ROWS));
        }
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            for (List<String> more : other.rows) {
                List<String> both = new ArrayList<>(row);
                both.addAll(more);
                all.add(List.copyOf(both));
            }
        }
        return new ParameterTable(names, all);
    }

    /** A row by the names of its parameters, in their order. */
    public Map<String, String> row(int index) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), rows.get(index).get(i));
        }
        return values;
    }

    static void requireNames(List<String> names, String where) {
        for (String name : names) {
            if (!name.matches(NAME)) {
                throw new SweepException(
                        "%s has a parameter '%s', which is no name: letters, digits, '_' and '.', beginning with a letter"
                                .formatted(where, name));
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new SweepException(
                    "%s names a parameter twice; the parameters are %s".formatted(where, String.join(", ", names)));
        }
    }
}
