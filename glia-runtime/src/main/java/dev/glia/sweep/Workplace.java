package dev.glia.sweep;

import java.nio.file.Path;

/** Where the rows of a sweep are computed. It knows nothing of what is done already, nor of tables. */
public interface Workplace {
    /** What a workplace tells, by any thread. */
    interface Listener {
        /** A row has ended; once for each. */
        void ended(int row, RowEnd end);

        /** A line for whoever watches the sweep. */
        void say(String line);
    }

    /**
     * Computes every row, in any order, tells of each as soon as it has ended, and returns when all have. Interrupted, or failing,
     * it leaves nothing running.
     *
     * @throws SweepException where rows cannot be computed here at all; what has ended is kept
     */
    void compute(OpenRows rows, Listener listener) throws InterruptedException;

    /** Whether an entry of the class path is there for this workplace: the user's code is the same wherever it runs. */
    default boolean brings(Path entry) {
        return false;
    }
}
