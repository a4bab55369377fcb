package dev.glia.sweep.slurm;

import dev.glia.host.process.JavaProgram;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import dev.glia.sweep.OpenRows;
import dev.glia.sweep.OwnClassPath;
import dev.glia.sweep.Place;
import dev.glia.sweep.SweepException;
import dev.glia.sweep.SweepRequest;
import dev.glia.sweep.Workplace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jobs of SLURM arrays. They outlive whoever waits for them: the next start of the sweep takes what those of an earlier one have
 * left, waits for those that still run, and submits what is missing.
 */
final class SlurmJobs implements Workplace {
    /** A job takes seconds to begin, so one for each short row would do little else. */
    private static final int LEAST_ROWS = 10;

    /** SLURM takes no more in one array, unless an administrator has set another number. */
    private static final int MOST_JOBS = 1001;

    private static final int ENOUGH_JOBS = 500;

    private final JobQueue queue;
    private final Place.Slurm place;
    private final Waiting waiting;

    SlurmJobs(JobQueue queue, Place.Slurm place, Waiting waiting) {
        this.queue = queue;
        this.place = place;
        this.waiting = waiting;
    }

    /** With SLURM's own commands. */
    static SlurmJobs of(SweepRequest request, Place.Slurm place) {
        List<String> arguments = new ArrayList<>();
        request.processes().ifPresent(number -> arguments.add("--cpus-per-task=" + number));
        arguments.addAll(place.arguments());
        return new SlurmJobs(new SlurmCommands(arguments), place, Waiting.usual());
    }

    /** Where jobs have their rows and leave what came out. */
    static Path folder(Path results) {
        Path absolute = results.toAbsolutePath();
        return absolute.resolveSibling(absolute.getFileName() + ".slurm");
    }

    @Override
    public void compute(OpenRows rows, Listener listener) throws InterruptedException {
        Path folder = folder(rows.request().to());
        if (rows.request().fresh()) {
            forget(folder);
        }
        Arrivals arrivals = new Arrivals(rows, listener);
        List<JobArray> arrays = earlier(folder, arrivals);
        Set<String> missing = arrivals.wanted();
        arrays.forEach(array -> missing.removeAll(array.expected()));
        if (!missing.isEmpty()) {
            arrays.add(submit(folder, rows, missing, arrivals));
        }
        waiting.until(arrays, queue, arrivals);
        arrays.forEach(JobArray::close);
    }

    private List<JobArray> earlier(Path folder, Arrivals arrivals) {
        List<JobArray> awaited = new ArrayList<>();
        for (Path each : folders(folder)) {
            JobArray.earlier(each).ifPresent(array -> {
                Map<Integer, JobQueue.Job> jobs = queue.jobs(array.name()).orElseThrow(SlurmJobs::silent);
                array.look(arrivals);
                int coming = array.await(jobs, arrivals.wanted());
                if (coming > 0) {
                    arrivals.say("%s of %s jobs of an earlier start wait or run still; their rows are waited for"
                            .formatted(coming, array.size()));
                    awaited.add(array);
                } else {
                    array.close();
                }
            });
        }
        return awaited;
    }

    private static SweepException silent() {
        return new SweepException(
                "SLURM's 'squeue' does not answer, so which jobs of an earlier start still run is not known; type the sweep again when it does, on a machine that has SLURM's commands, or begin anew at another place with other results");
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new SweepException("'%s', where jobs leave their rows, cannot be read: %s".formatted(folder, e), e);
        }
    }

    private JobArray submit(Path folder, OpenRows rows, Set<String> keys, Arrivals arrivals) {
        String what = rows.request().what();
        List<Block.Row> all = keys.stream()
                .map(key -> {
                    int number = arrivals.number(key);
                    return new Block.Row(number, key, rows.table().row(number));
                })
                .toList();
        int most = rowsPerJob(all.size());
        List<Block> blocks = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += most) {
            blocks.add(new Block(what, all.subList(begin, Math.min(all.size(), begin + most))));
        }
        Path own = folder.resolve(Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE));
        JobArray array =
                JobArray.prepare(own, blocks, script(own, rows.request()).text());
        String id = queue.submit(array.name(), own, blocks.size());
        arrivals.say(
                "job %s computes %s rows in %s jobs of its array. They go on where this command ends: typed again, it collects what they have left; `scancel %s` ends them"
                        .formatted(id, all.size(), blocks.size(), id));
        return array;
    }

    /** How many rows each job has, of so many. */
    int rowsPerJob(int all) {
        int chosen = place.rows().orElse(Math.max(LEAST_ROWS, parts(all, ENOUGH_JOBS)));
        if (parts(all, chosen) > MOST_JOBS) {
            throw new SweepException(
                    "%s rows in jobs of %s would be more than %s jobs, which SLURM refuses in one array; give each job more rows with --slurm-rows (-Dglia.slurmRows)"
                            .formatted(all, chosen, MOST_JOBS));
        }
        return chosen;
    }

    private static int parts(int all, int most) {
        return (all + most - 1) / most;
    }

    private static JobScript script(Path folder, SweepRequest request) {
        List<String> jvm = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        Map<String, String> variables = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            String property = Settings.Place.PROPERTIES.apply(setting.property());
            String variable = Settings.Place.ENVIRONMENT.apply(setting.environment());
            if (property != null) {
                jvm.add("-D" + setting.property() + "=" + property);
            }
            if (variable != null) {
                variables.put(setting.environment(), variable);
            }
        }
        jvm.addAll(List.of("-cp", classPath(), BlockProgram.class.getName()));
        return new JobScript(JavaProgram.current(), variables, jvm, folder, inside(request));
    }

    /** What the job is told of the request: where it is computed is settled. */
    private static List<String> inside(SweepRequest request) {
        List<String> words = new ArrayList<>(request.words().stream()
                .filter(word -> !word.startsWith("place="))
                .toList());
        words.add("place=" + new Place.Processes().word());
        return words;
    }

    private static String classPath() {
        return OwnClassPath.entries().stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Jobs of a sweep that is begun anew would only take the place of its own. */
    private void forget(Path folder) {
        for (Path each : folders(folder)) {
            JobArray.earlier(each).ifPresent(array -> queue.cancel(array.name()));
        }
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SweepException(
                    "'%s', where jobs have left their rows, cannot be emptied: %s".formatted(folder, e), e);
        }
    }
}
