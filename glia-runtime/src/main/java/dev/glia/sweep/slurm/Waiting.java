package dev.glia.sweep.slurm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Waits for jobs without asking SLURM often: what they leave are files.
 *
 * @param look how long until the files are looked at again; four times as long where nothing comes
 * @param ask how long until SLURM is asked again
 * @param grace how long what a node has written may take to be seen here
 */
record Waiting(Duration look, Duration ask, Duration grace) {
    private static final int LONGEST = 4;

    /** Schedulers bear a question each ten seconds. */
    static Waiting usual() {
        return new Waiting(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    void until(List<JobArray> arrays, JobQueue queue, Arrivals arrivals) throws InterruptedException {
        long asked = System.nanoTime();
        long pause = look.toMillis();
        Map<String, String> told = new HashMap<>();
        while (arrays.stream().anyMatch(JobArray::isAwaited)) {
            Thread.sleep(pause);
            int before = expected(arrays);
            arrays.forEach(array -> array.look(arrivals));
            pause = expected(arrays) < before ? look.toMillis() : Math.min(pause * 2, LONGEST * look.toMillis());
            long now = System.nanoTime();
            if (now - asked >= ask.toNanos()) {
                ask(arrays, queue, arrivals, told);
                asked = System.nanoTime();
            }
        }
    }

    private static int expected(List<JobArray> arrays) {
        return arrays.stream().mapToInt(array -> array.expected().size()).sum();
    }

    /** @param told the last sentence on each array */
    private void ask(List<JobArray> arrays, JobQueue queue, Arrivals arrivals, Map<String, String> told) {
        for (JobArray array : arrays) {
            if (array.isAwaited()) {
                Optional<Map<Integer, JobQueue.Job>> jobs = queue.jobs(array.name());
                String state = jobs.map(Waiting::sentence)
                        .orElse("SLURM does not answer; its jobs may go on, and their rows are waited for");
                if (!state.equals(told.put(array.name(), state)) && !state.isEmpty()) {
                    arrivals.say(state);
                }
                jobs.ifPresent(known -> array.giveUp(known, System.nanoTime(), grace.toNanos(), arrivals));
            }
        }
    }

    /** Why none runs, where all that are left wait. */
    static String sentence(Map<Integer, JobQueue.Job> jobs) {
        List<JobQueue.Job> left =
                jobs.values().stream().filter(job -> !job.state().isOver()).toList();
        return left.isEmpty() || !left.stream().allMatch(job -> job.state().isWaiting())
                ? ""
                : "jobs wait in SLURM's queue, %s for example, and none runs: %s"
                        .formatted(left.get(0).id(), left.get(0).reason());
    }
}
