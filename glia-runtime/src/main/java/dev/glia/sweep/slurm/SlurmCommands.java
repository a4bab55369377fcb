package dev.glia.sweep.slurm;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandException;
import dev.glia.host.process.CommandResult;
import dev.glia.sweep.SweepException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SLURM by its own commands, {@code sbatch}, {@code squeue} and {@code scancel}; no accounting is needed.
 *
 * @param arguments further ones for {@code sbatch}
 */
record SlurmCommands(List<String> arguments) implements JobQueue {
    static final String SCRIPT = "job.sh";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The number in the array, the state, the array's number, and why it waits. */
    private static final List<String> FIELDS = List.of("K", "T", "F", "r");

    /** The words that submit an array; what it must be called stands last, where nothing that a user says undoes it. */
    List<String> submitting(String name, Path folder, int jobs) {
        List<String> words = new ArrayList<>(List.of("sbatch"));
        words.addAll(arguments);
        words.addAll(List.of(
                "--parsable",
                "--job-name=" + name,
                "--array=0-" + (jobs - 1),
                // In the name of an output a backslash and a percent sign mean something.
                "--output=" + folder.toString().replace("\\", "\\\\").replace("%", "%%") + "/output-%a.txt",
                "--open-mode=append",
                folder.resolve(SCRIPT).toString()));
        return words;
    }

    @Override
    public String submit(String name, Path folder, int jobs) {
        List<String> words = submitting(name, folder, jobs);
        CommandResult result = run(words)
                .orElseThrow(
                        () -> new SweepException(
                                "there is no 'sbatch' on the PATH, which submits jobs to SLURM; type the sweep where SLURM's commands are, on a login node, or leave out --slurm (-Dglia.slurm)"));
        if (!result.succeeded()) {
            throw new SweepException("SLURM does not take the jobs: %s. The command was: %s"
                    .formatted(result.output().strip(), command(words).line()));
        }
        // NUMBER, or NUMBER;CLUSTER behind whatever a site prints
        String last = result.output().strip().lines().reduce("", (before, line) -> line);
        return last.split(";")[0];
    }

    @Override
    public Optional<Map<Integer, Job>> jobs(String name) {
        return run(List.of("squeue", "--noheader", "--array", "--states=all", "--name=" + name, format()))
                .filter(CommandResult::succeeded)
                .map(result -> read(result.output()));
    }

    private static String format() {
        return FIELDS.stream().map("%"::concat).collect(Collectors.joining("|", "--format=", ""));
    }

    /** Of several jobs with one number in the array, as when SLURM starts one again, the one that is not over counts. */
    static Map<Integer, Job> read(String output) {
        Map<Integer, Job> jobs = new HashMap<>();
        output.lines().map(line -> line.strip().split("\\|", FIELDS.size())).forEach(fields -> {
            if (fields.length == FIELDS.size() && fields[0].matches("[0-9]+")) {
                Job job = new Job(fields[2] + "_" + fields[0], new State(fields[1]), fields[3]);
                jobs.merge(
                        Integer.parseInt(fields[0]),
                        job,
                        (first, other) -> first.state().isOver() ? other : first);
            }
        });
        return jobs;
    }

    @Override
    public void cancel(String name) {
        run(List.of("scancel", "--name=" + name));
    }

    private static Optional<CommandResult> run(List<String> words) {
        try {
            return Optional.of(command(words).run());
        } catch (CommandException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Command command(List<String> words) {
        return new Command(words, Path.of("").toAbsolutePath(), Map.of(), LIMIT);
    }
}
