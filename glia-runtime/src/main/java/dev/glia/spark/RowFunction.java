package dev.glia.spark;

import dev.glia.sweep.RowEnd;
import dev.glia.sweep.RowTask;
import org.apache.spark.api.java.function.Function;

/** What an executor does with a row. A row that fails has an end, too: Spark tries again only where an executor is lost. */
record RowFunction(Terms terms) implements Function<RowTask, RowEnd> {
    @Override
    public RowEnd call(RowTask row) throws InterruptedException {
        try {
            return new RowEnd.Results(ExecutorSimulations.call(row, terms));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return RowEnd.failure(e);
        }
    }
}
