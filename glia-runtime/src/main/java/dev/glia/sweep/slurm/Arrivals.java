package dev.glia.sweep.slurm;

import dev.glia.sweep.OpenRows;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that are wanted, until jobs have brought them; each is told of once, though two jobs may bring one. */
final class Arrivals {
    private final Map<String, List<Integer>> wanted = new LinkedHashMap<>();
    private final Workplace.Listener listener;

    Arrivals(OpenRows rows, Workplace.Listener listener) {
        this.listener = listener;
        for (int number : rows.numbers()) {
            String key = rows.request().key(number, rows.table());
            wanted.computeIfAbsent(key, first -> new ArrayList<>()).add(number);
        }
    }

    /** The keys of what is still wanted, in the order of the table. */
    Set<String> wanted() {
        return new LinkedHashSet<>(wanted.keySet());
    }

    /** The first of the rows with this key. */
    int number(String key) {
        return wanted.get(key).get(0);
    }

    void done(String key, LinkedHashMap<String, String> results) {
        end(key, new RowEnd.Results(results));
    }

    void failed(String key, RowEnd.Failure failure) {
        end(key, failure);
    }

    private void end(String key, RowEnd end) {
        List<Integer> numbers = wanted.remove(key);
        if (numbers != null) {
            numbers.forEach(number -> listener.ended(number, end));
        }
    }

    void say(String line) {
        listener.say(line);
    }
}
