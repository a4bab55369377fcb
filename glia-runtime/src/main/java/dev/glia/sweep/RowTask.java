package dev.glia.sweep;

import dev.glia.neuron.RandomStreams;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** The computation of one row, as it goes to a worker; the user's class goes by its name. */
public abstract sealed class RowTask implements Callable<LinkedHashMap<String, String>>, Serializable
        permits MainRow, RecordRow {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final LinkedHashMap<String, String> parameters;
    private final Long seed;

    /** @param seed the index of NEURON's Random123 streams; by the row, so that it is the same whoever computes it and when */
    RowTask(int row, Map<String, String> parameters, OptionalLong seed) {
        this.row = row;
        this.parameters = new LinkedHashMap<>(parameters);
        this.seed = seed.isPresent() ? seed.getAsLong() : null;
    }

    /** Its number in the table, from 0. */
    public final int number() {
        return row;
    }

    @Override
    public final LinkedHashMap<String, String> call() throws Exception {
        if (seed == null) {
            return compute(parameters);
        }
        long before = RandomStreams.globalIndex();
        RandomStreams.globalIndex(seed);
        try {
            return compute(parameters);
        } finally {
            RandomStreams.globalIndex(before);
        }
    }

    abstract LinkedHashMap<String, String> compute(Map<String, String> parameters) throws Exception;

    /** What messages call it. */
    @Override
    public final String toString() {
        return "row " + (row + 1) + " " + parameters;
    }
}
