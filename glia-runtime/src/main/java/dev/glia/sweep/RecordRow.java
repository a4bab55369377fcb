package dev.glia.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A row that a task class computes. */
final class RecordRow extends RowTask {
    private static final long serialVersionUID = 1L;

    private final String task;

    RecordRow(int row, Map<String, String> parameters, OptionalLong seed, String task) {
        super(row, parameters, seed);
        this.task = task;
    }

    @Override
    LinkedHashMap<String, String> compute(Map<String, String> parameters) throws Exception {
        return TaskClass.results(TaskClass.of(task).make(parameters).call());
    }
}
