package dev.glia.sweep;

import dev.glia.host.progress.ProgressBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The rows that are not done yet, computed in any order wherever that is, each noted as soon as it is done. One thread uses it; any
 * tells of a row's end.
 */
final class Computation implements Workplace.Listener {
    /** How often one hears how far it is. */
    private static final int TELLS = 20;

    private final SweepRequest request;
    private final ParameterTable table;
    private final Journal journal;
    private final Consumer<String> say;
    private final ProgressBar bar = ProgressBar.of("rows");
    private final Map<Integer, LinkedHashMap<String, String>> results = new TreeMap<>();
    private final Map<Integer, String> failures = new TreeMap<>();
    private final OpenRows open;
    private final int step;

    Computation(SweepRequest request, ParameterTable table, Journal journal, Consumer<String> say) {
        this.request = request;
        this.table = table;
        this.journal = journal;
        this.say = line -> bar.around(line, say);
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int number = row;
            journal.find(key(row)).ifPresentOrElse(known -> results.put(number, known), () -> numbers.add(number));
        }
        open = new OpenRows(request, table, numbers);
        step = Math.max(1, open.size() / TELLS);
    }

    boolean isBegun() {
        return !results.isEmpty();
    }

    int done() {
        return results.size();
    }

    SweepResult result() {
        return new SweepResult(table, results, failures);
    }

    private String key(int row) {
        return request.key(row, table);
    }

    void run(Workplace place) throws InterruptedException {
        if (open.size() > 0) {
            bar.expect(open.size());
            place.compute(open, this);
        }
    }

    @Override
    public void say(String line) {
        say.accept(line);
    }

    @Override
    public synchronized void ended(int row, RowEnd end) {
        if (end instanceof RowEnd.Results done) {
            journal.add(key(row), done.values());
            results.put(row, done.values());
        } else if (end instanceof RowEnd.Failure failure) {
            failures.put(row, failure.reason());
            say.accept("row %s %s failed: %s".formatted(row + 1, table.row(row), failure.told()));
        }
        bar.advance();
        int settled = results.size() + failures.size();
        if (settled % step == 0 && !bar.isWatched()) {
            say.accept("%s of %s rows".formatted(settled, table.rows().size()));
        }
    }
}
