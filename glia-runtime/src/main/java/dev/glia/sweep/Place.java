package dev.glia.sweep;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

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

    /**
     * The jobs of a SLURM array.
     *
     * @param rows of each; if not given, Glia chooses
     * @param arguments of {@code sbatch}
     */
    record Slurm(OptionalInt rows, List<String> arguments) implements Place {
        public Slurm {
            arguments = List.copyOf(arguments);
            if (rows.isPresent() && rows.getAsInt() < 1) {
                throw new SweepException("a job cannot have %s rows; name at least 1".formatted(rows.getAsInt()));
            }
        }

        /** What a user has said of jobs. */
        public static Optional<Slurm> of(boolean wanted, OptionalInt rows, List<String> arguments) {
            if (!wanted && (rows.isPresent() || !arguments.isEmpty())) {
                throw new SweepException(
                        "rows of a job and arguments of sbatch are named, and SLURM is not; add --slurm (-Dglia.slurm)");
            }
            return wanted ? Optional.of(new Slurm(rows, arguments)) : Optional.empty();
        }

        @Override
        public String word() {
            return SLURM
                    + rows.orElse(0)
                    + arguments.stream().map(SEPARATOR::concat).collect(Collectors.joining());
        }

        private static Slurm parse(String words) {
            List<String> all = List.of(words.split(SEPARATOR, -1));
            int rows = Integer.parseInt(all.get(0));
            return new Slurm(rows == 0 ? OptionalInt.empty() : OptionalInt.of(rows), all.subList(1, all.size()));
        }
    }

    String PROCESSES = "processes";
    String SPARK = "spark ";
    String SLURM = "slurm ";
    String SEPARATOR = "\u001f";

    /** What {@link #parse} reads. */
    String word();

    /**
     * The place of which a user has said something; this machine where nothing is said.
     *
     * @param spark the master's URL
     * @param slurm the jobs
     */
    static Place of(Optional<String> spark, Optional<Slurm> slurm) {
        if (spark.isPresent() && slurm.isPresent()) {
            throw new SweepException(
                    "a sweep is computed at one place; name --spark (-Dglia.spark) or --slurm (-Dglia.slurm)");
        }
        if (slurm.isPresent()) {
            return slurm.get();
        }
        return spark.<Place>map(master -> new Spark(master.strip())).orElseGet(Processes::new);
    }

    static Place parse(String word) {
        if (word.startsWith(SLURM)) {
            return Slurm.parse(word.substring(SLURM.length()));
        }
        return word.startsWith(SPARK) ? new Spark(word.substring(SPARK.length())) : new Processes();
    }
}
