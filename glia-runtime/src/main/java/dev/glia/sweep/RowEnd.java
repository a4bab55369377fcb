package dev.glia.sweep;

import dev.glia.pool.SimulationException;
import java.io.Serializable;
import java.util.LinkedHashMap;

/** How a row has ended. It travels between JVMs. */
public sealed interface RowEnd extends Serializable {

    /** With results, by their names. */
    record Results(LinkedHashMap<String, String> values) implements RowEnd {}

    /**
     * Without.
     *
     * @param reason for the table: the same whichever process it was, so without numbers of processes and names of reports
     * @param told for whoever watches
     */
    record Failure(String reason, String told) implements RowEnd {}

    /** Why a row has no result, by what its task threw or its pool says of it. */
    static Failure failure(Throwable cause) {
        return new Failure(reason(cause), cause.toString());
    }

    private static String reason(Throwable cause) {
        if (cause instanceof SimulationException ended) {
            return ended.reason() + ended.mechanism().map(name -> " in " + name).orElse("");
        }
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }
}
