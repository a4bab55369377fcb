package dev.glia.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came out of each row.
 *
 * @param results by the row's number, for those that came through
 * @param failures by the row's number, why there is none
 */
record SweepResult(
        ParameterTable table, Map<Integer, ? extends Map<String, String>> results, Map<Integer, String> failures) {
    private static final String FAILURE = "failure";

    /** One table: the parameters, the results in the order in which they first come, and why where there are none. */
    String csv() {
        Set<String> named = new LinkedHashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (results.containsKey(row)) {
                named.addAll(results.get(row).keySet());
            }
        }
        List<String> head = new ArrayList<>(table.columns());
        named.forEach(name -> head.add(table.columns().contains(name) ? "result." + name : name));
        if (!failures.isEmpty()) {
            head.add(FAILURE);
        }
        StringBuilder csv = new StringBuilder(Csv.line(head));
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> line = new ArrayList<>(table.rows().get(row));
            Map<String, String> result = results.containsKey(row) ? results.get(row) : Map.of();
            named.forEach(name -> line.add(result.getOrDefault(name, "")));
            if (!failures.isEmpty()) {
                line.add(failures.getOrDefault(row, ""));
            }
            csv.append(Csv.line(line));
        }
        return csv.toString();
    }
}
