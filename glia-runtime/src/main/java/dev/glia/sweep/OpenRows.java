package dev.glia.sweep;

import java.util.Iterator;
import java.util.List;

/**
 * The rows that are to be computed, each made when it is asked for: a million need not be tasks at once.
 *
 * @param numbers of the rows in the table
 */
public record OpenRows(SweepRequest request, ParameterTable table, List<Integer> numbers) implements Iterable<RowTask> {
    public OpenRows {
        numbers = List.copyOf(numbers);
    }

    public int size() {
        return numbers.size();
    }

    @Override
    public Iterator<RowTask> iterator() {
        return numbers.stream().map(this::row).iterator();
    }

    /** The row with this number. */
    public RowTask row(int number) {
        return request.row(number, table);
    }
}
