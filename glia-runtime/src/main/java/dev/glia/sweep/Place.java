package dev.glia.sweep;

import java.util.Optional;

/** Where a sweep is computed, as its user names it. */
public sealed interface Place {

    /** Processes of this machine. */
    record Processes() implements Place {
        @Override
        public String word() {
            return PROCESSES;
        }
    }

    /**
     * An Apache Spark.
     *
     * @param master its URL, {@code spark://host:7077}
     */
    record Spark(String master) implements Place {
        @Override
        public String word() {
            return SPARK + master;
        }
    }

    String PROCESSES = "processes";
    String SPARK = "spark ";

    /** What {@link #parse} reads. */
    String word();

    /**
     * The place of which a user has said something; this machine where nothing is said.
     *
     * @param spark the master's URL
     */
    static Place of(Optional<String> spark) {
        return spark.<Place>map(master -> new Spark(master.strip())).orElseGet(Processes::new);
    }

    static Place parse(String word) {
        return word.startsWith(SPARK) ? new Spark(word.substring(SPARK.length())) : new Processes();
    }
}
