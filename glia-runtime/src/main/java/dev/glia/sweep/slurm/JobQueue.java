package dev.glia.sweep.slurm;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where jobs are submitted and wait. */
interface JobQueue {
    /**
     * Submits an array.
     *
     * @param name by which all of it is found again, also if this program ends before it has heard the number
     * @param folder of the script and of what the jobs print
     * @param jobs how many, from 0 on
     * @return its number
     */
    String submit(String name, Path folder, int jobs);

    /** The jobs of an array that wait or run, or ended a short while ago, by their numbers in it; empty if nobody answers. */
    Optional<Map<Integer, Job>> jobs(String name);

    /** Ends what still waits or runs. */
    void cancel(String name);

    /**
     * A job.
     *
     * @param id as users type it
     * @param state in SLURM's words
     * @param reason why it waits
     */
    record Job(String id, State state, String reason) {}

    /** SLURM's word for what becomes of a job. */
    record State(String word) {
        private static final Set<String> OVER = Set.of(
                "BOOT_FAIL",
                "CANCELLED",
                "COMPLETED",
                "DEADLINE",
                "FAILED",
                "NODE_FAIL",
                "OUT_OF_MEMORY",
                "PREEMPTED",
                "REVOKED",
                "TIMEOUT");

        /** Whether nothing more comes from it. */
        boolean isOver() {
            return OVER.contains(word);
        }

        boolean isWaiting() {
            return word.equals("PENDING");
        }
    }
}
