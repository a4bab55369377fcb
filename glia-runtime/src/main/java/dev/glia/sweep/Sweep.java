package dev.glia.sweep;

import dev.glia.host.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Computes every row that is not done yet, notes each as soon as it is, and writes the table when all are. A row that fails is not
 * done: the next start tries it again.
 */
public final class Sweep {
    private final SweepRequest request;
    private final Consumer<String> say;

    /**
     * @param request read in a JVM that has the user's classes
     * @param say is told, in a line each, how far the sweep is, what failed, and what the processes print
     */
    public Sweep(SweepRequest request, Consumer<String> say) {
        this.request = request;
        this.say = say;
    }

    /** Where the rows that are done are kept: beside the results, for as long as they are. */
    public static Path journal(Path results) {
        return results.resolveSibling(results.getFileName() + ".done");
    }

    /** Runs the sweep to its end on this machine. */
    int run() throws InterruptedException {
        return run(new LocalProcesses());
    }

    /**
     * Runs the sweep to its end.
     *
     * @return how many rows failed
     * @throws SweepException where it cannot be begun
     */
    public int run(Workplace place) throws InterruptedException {
        ParameterTable table = request.rows(request.table().map(Sweep::read).orElse(""));
        requireClass(table);
        try (Journal journal = Journal.open(journal(request.to()), request.what(place::brings), request.fresh())) {
            SweepResult result = compute(table, journal, place);
            AtomicFiles.write(request.to(), result.csv().getBytes(StandardCharsets.UTF_8));
            say.accept("%s of %s rows are in '%s'%s"
                    .formatted(
                            result.results().size(),
                            table.rows().size(),
                            request.to(),
                            result.failures().isEmpty()
                                    ? ""
                                    : "; %s failed, its last column says why, and the next start tries them again"
                                            .formatted(result.failures().size())));
            return result.failures().size();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SweepException(
                    "the table '%s' cannot be read: %s; it must be a CSV file in UTF-8"
                            .formatted(file, e.getClass().getSimpleName() + " " + e.getMessage()),
                    e);
        }
    }

    /** What would fail in every row, or in a row after hours, is told before the first. */
    private void requireClass(ParameterTable table) {
        request.main().ifPresent(MainRow::method);
        request.task().map(TaskClass::of).ifPresent(task -> {
            task.require(table.columns());
            for (int row = 0; row < table.rows().size(); row++) {
                task.requireFit(table.row(row));
            }
        });
    }

    private SweepResult compute(ParameterTable table, Journal journal, Workplace place) throws InterruptedException {
        Computation computation = new Computation(request, table, journal, say);
        if (computation.isBegun()) {
            say.accept("%s of %s rows are done already"
                    .formatted(computation.done(), table.rows().size()));
        }
        computation.run(place);
        return computation.result();
    }
}
