package dev.glia.sweep.slurm;

import dev.glia.host.file.AtomicFiles;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The jobs of one submission, by what stands in their folder. Those that are awaited are asked for until their last line is
 * there, or until SLURM has ended them and nothing more has come for a while.
 */
final class JobArray {
    private static final String OVER = "over";

    /** What is cancelled while it waits, SLURM forgets at once. */
    private static final String FORGOTTEN = "cancelled, or forgotten by SLURM,";

    private final Path folder;
    private final Map<Integer, Block> blocks = new TreeMap<>();
    private final Set<Integer> awaited = new TreeSet<>();
    private final Set<String> arrived = new HashSet<>();
    private final Map<Path, Long> read = new HashMap<>();
    private final Map<Integer, Long> endedSince = new HashMap<>();

    private JobArray(Path folder) {
        this.folder = folder;
    }

    /** Writes what jobs need who are to compute these blocks. */
    static JobArray prepare(Path folder, List<Block> blocks, String script) {
        JobArray array = new JobArray(folder);
        for (int task = 0; task < blocks.size(); task++) {
            blocks.get(task).write(Block.file(folder, task));
            array.blocks.put(task, blocks.get(task));
        }
        array.awaited.addAll(array.blocks.keySet());
        // Last: where it is missing nothing was submitted.
        AtomicFiles.write(folder.resolve(SlurmCommands.SCRIPT), script.getBytes(StandardCharsets.UTF_8));
        return array;
    }

    /** What an earlier start has submitted; none of it is awaited yet. Empty where all of it has been taken, or there was nothing. */
    static Optional<JobArray> earlier(Path folder) {
        if (Files.exists(folder.resolve(OVER)) || !Files.exists(folder.resolve(SlurmCommands.SCRIPT))) {
            return Optional.empty();
        }
        JobArray array = new JobArray(folder);
        for (int task = 0; Files.exists(Block.file(folder, task)); task++) {
            array.blocks.put(task, Block.read(Block.file(folder, task)));
        }
        return Optional.of(array);
    }

    /** By which SLURM knows the jobs. */
    String name() {
        return "glia-" + folder.getFileName();
    }

    Path folder() {
        return folder;
    }

    int size() {
        return blocks.size();
    }

    /** Awaits those of an earlier start that are not over and have rows that are wanted; answers how many. */
    int await(Map<Integer, JobQueue.Job> jobs, Set<String> wanted) {
        blocks.forEach((task, block) -> {
            boolean comes = jobs.containsKey(task) && !jobs.get(task).state().isOver();
            if (comes && block.rows().stream().anyMatch(row -> wanted.contains(row.key()))) {
                awaited.add(task);
            }
        });
        return awaited.size();
    }

    boolean isAwaited() {
        return !awaited.isEmpty();
    }

    /** The rows that awaited jobs are still to bring, by their keys. */
    Set<String> expected() {
        Set<String> keys = new HashSet<>();
        awaited.forEach(task -> blocks.get(task).rows().forEach(row -> keys.add(row.key())));
        keys.removeAll(arrived);
        return keys;
    }

    /** Takes what there is; of failures those of jobs that are awaited, because what failed earlier is to be tried again. */
    void look(Arrivals arrivals) {
        for (int task : blocks.keySet()) {
            for (Path file : PartFile.of(folder, task)) {
                if (isNew(file)) {
                    take(PartFile.read(file), task, arrivals);
                }
            }
        }
    }

    private boolean isNew(Path file) {
        try {
            long size = Files.size(file);
            Long before = read.put(file, size);
            return before == null || before != size;
        } catch (IOException e) {
            throw new SweepException("'%s', which a job has written, cannot be read: %s".formatted(file, e), e);
        }
    }

    private void take(Part part, int task, Arrivals arrivals) {
        part.done().forEach((key, results) -> {
            if (arrived.add(key)) {
                arrivals.done(key, results);
            }
        });
        if (!awaited.contains(task)) {
            return;
        }
        part.failed().forEach((key, failure) -> {
            if (arrived.add(key)) {
                arrivals.failed(key, failure);
            }
        });
        part.broken().ifPresent(reason -> lose(task, reason, arrivals));
        if (part.isEnded()) {
            lose(task, "its job ended without it", arrivals);
        }
    }

    /**
     * Gives up what is over for SLURM and has brought nothing more for a while.
     *
     * @param jobs what SLURM says now
     * @param now in ns
     * @param grace how long what a node has written may take to be seen here, in ns
     */
    void giveUp(Map<Integer, JobQueue.Job> jobs, long now, long grace, Arrivals arrivals) {
        for (int task : List.copyOf(awaited)) {
            Optional<JobQueue.Job> job = Optional.ofNullable(jobs.get(task));
            if (job.isPresent() && !job.get().state().isOver()) {
                endedSince.remove(task);
            } else if (now - endedSince.computeIfAbsent(task, first -> now) >= grace) {
                String state = job.map(known -> known.state().word()).orElse(FORGOTTEN);
                arrivals.say("job %s is %s before all of its rows were done; what it printed is in '%s'"
                        .formatted(job.map(JobQueue.Job::id).orElseGet(() -> id(task, jobs)), state, output(task)));
                lose(task, "its job was " + state.replace(",", ""), arrivals);
            }
        }
    }

    /** What the job is called, by those of its array that SLURM still knows. */
    private String id(int task, Map<Integer, JobQueue.Job> jobs) {
        return jobs.values().stream()
                        .findFirst()
                        .map(other -> other.id().replaceFirst("_[0-9]+$", ""))
                        .orElse(name())
                + "_" + task;
    }

    private Path output(int task) {
        return folder.resolve("output-" + task + ".txt");
    }

    /** Nothing more comes from this job. */
    private void lose(int task, String reason, Arrivals arrivals) {
        awaited.remove(task);
        List<String> lost = new ArrayList<>();
        for (Block.Row row : blocks.get(task).rows()) {
            if (arrived.add(row.key())) {
                lost.add(row.key());
            }
        }
        lost.forEach(key -> arrivals.failed(
                key, new RowEnd.Failure(reason, "%s; what it printed is in '%s'".formatted(reason, output(task)))));
    }

    /** Marks that all was taken that will ever be here. */
    void close() {
        if (awaited.isEmpty()) {
            AtomicFiles.write(folder.resolve(OVER), new byte[0]);
        }
    }
}
