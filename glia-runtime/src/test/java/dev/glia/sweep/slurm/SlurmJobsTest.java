package dev.glia.sweep.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.RandomStreams;
import dev.glia.sweep.OpenRows;
import dev.glia.sweep.Place;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.RowTask;
import dev.glia.sweep.Sweep;
import dev.glia.sweep.SweepException;
import dev.glia.sweep.SweepRequest;
import dev.glia.sweep.Workplace;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps whose jobs run, or do not, as each test has it; {@code SlurmIT} has SLURM itself. */
@Timeout(60)
class SlurmJobsTest {
    private static final Waiting QUICK =
            new Waiting(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(30));

    private static final String CLASS_PATH = "java.class.path";

    @TempDir
    Path folder;

    private final String classPath = System.getProperty(CLASS_PATH);

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Jobs jobs = new Jobs();
    private String first = "a=1:7:1";
    private boolean fresh;

    /** What is computed, without NEURON. */
    record Sum(int a, int b) implements Callable<Integer>, Serializable {
        @Override
        public Integer call() {
            if (a == 13) {
                throw new IllegalStateException("no luck");
            }
            return a + b;
        }
    }

    /** Rows in this JVM. */
    private static final class Here implements Workplace {
        @Override
        public void compute(OpenRows rows, Listener listener) {
            for (RowTask row : rows) {
                try {
                    listener.ended(row.number(), new RowEnd.Results(row.call()));
                } catch (Exception e) {
                    listener.ended(row.number(), RowEnd.failure(e));
                }
            }
        }
    }

    /** Jobs that run when they are submitted, but for those that stay pending, and those that were cancelled after a row. */
    private final class Jobs implements JobQueue {
        private final Map<String, Map<Integer, Job>> arrays = new HashMap<>();
        private final List<Integer> stay = new ArrayList<>();
        private final List<Integer> cancelled = new ArrayList<>();
        private final List<Integer> forgotten = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private boolean silent;
        private int submitted;

        @Override
        public String submit(String name, Path submission, int count) {
            submitted += count;
            Map<Integer, Job> all = new HashMap<>();
            for (int task = 0; task < count; task++) {
                String state = cancelled.contains(task) ? "CANCELLED" : stay.contains(task) ? "PENDING" : "COMPLETED";
                all.put(task, new Job("7_" + task, new State(state), "Resources"));
                if (state.equals("COMPLETED")) {
                    run(submission, task);
                } else if (state.equals("CANCELLED")) {
                    begin(submission, task);
                }
            }
            all.keySet().removeAll(forgotten);
            arrays.put(name, all);
            return "7";
        }

        /** The first row comes, and half of the second. */
        private void begin(Path submission, int task) {
            run(submission, task);
            Path part = PartFile.of(submission, task).get(0);
            try {
                String text = Files.readString(part);
                int second = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
                Files.writeString(part, text.substring(0, second + 30));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(Path submission, int task) {
            try {
                BlockProgram.run(submission, task, request(), new Here());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Map<Integer, Job>> jobs(String name) {
            return silent ? Optional.empty() : Optional.of(arrays.getOrDefault(name, Map.of()));
        }

        @Override
        public void cancel(String name) {
            given.add(name);
        }
    }

    /** Of which a hash is made for each start. */
    @BeforeEach
    void a_small_class_path() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("Sum.class"), "code");
        System.setProperty(CLASS_PATH, classes.toString());
    }

    @AfterEach
    void the_class_path_of_the_tests() {
        System.setProperty(CLASS_PATH, classPath);
    }

    private SweepRequest request() {
        return new SweepRequest(
                Optional.of(Sum.class.getName()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(first, "b=10,20"),
                folder.resolve("out.csv"),
                new Place.Slurm(OptionalInt.of(3), List.of()),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(5),
                fresh,
                List.of());
    }

    private int sweep() throws InterruptedException {
        SweepRequest request = request();
        return new Sweep(request, said::add).run(new SlurmJobs(jobs, (Place.Slurm) request.place(), QUICK));
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    private void assertWhole() throws IOException {
        List<String> expected = new ArrayList<>(List.of("a,b,result"));
        for (int a = 1; a <= 7; a++) {
            expected.add(a + ",10," + (a + 10));
            expected.add(a + ",20," + (a + 20));
        }
        assertEquals(expected, table(), said.toString());
    }

    @Test
    void every_row_comes_from_a_job_and_none_is_submitted_twice() throws Exception {
        assertEquals(0, sweep(), said.toString());
        assertWhole();
        assertEquals(5, jobs.submitted);
        assertEquals(0, sweep());
        assertEquals(5, jobs.submitted);
    }

    @Test
    void a_row_computed_in_this_JVM_left_its_random_streams_to_the_next_model() throws Exception {
        assertEquals(0, sweep(), said.toString());
        assertEquals(0, RandomStreams.globalIndex());
    }

    @Test
    void rows_of_a_job_that_was_cancelled_fail_with_its_id_and_output_and_are_all_that_the_next_start_submits()
            throws Exception {
        jobs.cancelled.add(2);
        assertEquals(2, sweep(), said.toString());
        assertTrue(table().contains("4,20,,its job was CANCELLED"), table().toString());
        assertTrue(table().contains("4,10,14,"), "what it had done before is kept: " + table());
        assertTrue(
                said.stream()
                        .anyMatch(line -> line.startsWith(
                                        "job 7_2 is CANCELLED before all of its rows were done; what it printed is in '"
                                                + folder)
                                && line.endsWith("/output-2.txt'")),
                said.toString());
        jobs.cancelled.clear();
        assertEquals(0, sweep());
        assertWhole();
        assertEquals(6, jobs.submitted);
    }

    @Test
    void a_job_that_was_cancelled_while_it_waited_is_told_though_SLURM_knows_it_no_more() throws Exception {
        jobs.stay.add(2);
        jobs.forgotten.add(2);
        assertEquals(3, sweep(), said.toString());
        assertTrue(
                said.stream()
                        .anyMatch(line -> line.startsWith(
                                "job 7_2 is cancelled, or forgotten by SLURM, before all of its rows were done")),
                said.toString());
    }

    @Test
    void a_sweep_that_was_killed_first_takes_what_jobs_have_left_and_waits_for_what_still_comes() throws Exception {
        jobs.stay.addAll(List.of(1, 3));
        killed();
        said.clear();
        Path submission = submission();
        Thread late = new Thread(() -> {
            while (said.stream().noneMatch(line -> line.contains("of an earlier start"))) {
                Thread.onSpinWait();
            }
            jobs.run(submission, 1);
            jobs.run(submission, 3);
        });
        late.start();
        assertEquals(0, sweep(), said.toString());
        late.join();
        assertWhole();
        assertEquals(5, jobs.submitted, "nothing was submitted again: " + said);
        assertTrue(
                said.contains("2 of 5 jobs of an earlier start wait or run still; their rows are waited for"),
                said.toString());
    }

    private Path submission() throws IOException {
        try (var all = Files.list(SlurmJobs.folder(folder.resolve("out.csv")))) {
            return all.findFirst().orElseThrow();
        }
    }

    /** The sweep is ended while it waits. */
    private void killed() throws InterruptedException {
        Thread sweep = new Thread(() -> assertThrows(InterruptedException.class, this::sweep));
        sweep.start();
        while (said.stream().noneMatch(line -> line.contains("and none runs: Resources"))) {
            Thread.sleep(5);
        }
        sweep.interrupt();
        sweep.join();
    }

    @Test
    void what_a_job_left_and_a_disk_has_damaged_is_computed_again() throws Exception {
        jobs.stay.add(4);
        killed();
        Files.delete(Sweep.journal(folder.resolve("out.csv")));
        try (var all = Files.walk(SlurmJobs.folder(folder.resolve("out.csv")))) {
            Path part = all.filter(file -> file.endsWith("part-0-0.rows"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(part);
            bytes[bytes.length / 2] ^= 4;
            Files.write(part, bytes);
        }
        jobs.arrays.clear();
        jobs.stay.clear();
        assertEquals(0, sweep(), said.toString());
        assertWhole();
        assertTrue(jobs.submitted == 6 || jobs.submitted == 7, "only what was missing: " + jobs.submitted);
    }

    @Test
    void a_row_that_fails_says_why_as_in_a_pool_and_is_tried_again_by_the_next_start() throws Exception {
        first = "a=12,13";
        assertEquals(2, sweep());
        assertEquals(
                List.of("a,b,result,failure", "12,10,22,", "12,20,32,", "13,10,,no luck", "13,20,,no luck"), table());
        assertEquals(2, jobs.submitted);
        assertEquals(2, sweep());
        assertEquals(3, jobs.submitted);
    }

    @Test
    void a_job_whose_code_has_changed_since_it_was_submitted_computes_nothing() throws Exception {
        jobs.stay.addAll(List.of(0, 1, 2, 3, 4));
        killed();
        Path submission = submission();
        Files.writeString(folder.resolve("classes/Sum.class"), "other code");
        assertEquals(1, BlockProgram.run(submission, 0, request(), new Here()));
        Part part = PartFile.read(PartFile.of(submission, 0).get(0));
        assertTrue(
                part.broken().orElseThrow().startsWith("the code on the class path is another"),
                part.broken().toString());
        assertTrue(part.done().isEmpty());
    }

    @Test
    void a_sweep_that_is_begun_anew_cancels_the_jobs_of_the_one_before() throws Exception {
        jobs.stay.add(4);
        killed();
        jobs.stay.clear();
        fresh = true;
        assertEquals(0, sweep(), said.toString());
        assertWhole();
        assertEquals(10, jobs.submitted);
        assertEquals(1, jobs.given.size());
    }

    @Test
    void where_SLURM_does_not_answer_nothing_is_submitted_a_second_time() throws Exception {
        jobs.stay.add(4);
        killed();
        jobs.silent = true;
        assertTrue(assertThrows(SweepException.class, this::sweep)
                .getMessage()
                .startsWith("SLURM's 'squeue' does not answer"));
        assertEquals(5, jobs.submitted);
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    @Test
    void a_job_that_SLURM_starts_again_computes_only_what_is_missing() throws Exception {
        jobs.cancelled.add(0);
        sweep();
        Path submission = submission();
        assertEquals(0, BlockProgram.run(submission, 0, request(), new Here()));
        List<Path> parts = PartFile.of(submission, 0);
        assertEquals(1, PartFile.read(parts.get(0)).done().size());
        assertEquals(2, PartFile.read(parts.get(1)).done().size());
    }

    @Test
    void jobs_have_as_many_rows_as_keep_an_array_within_what_SLURM_takes() {
        SlurmJobs chosen = new SlurmJobs(jobs, new Place.Slurm(OptionalInt.empty(), List.of()), QUICK);
        assertEquals(10, chosen.rowsPerJob(3));
        assertEquals(10, chosen.rowsPerJob(5000));
        assertEquals(2000, chosen.rowsPerJob(1_000_000));
        SlurmJobs named = new SlurmJobs(jobs, new Place.Slurm(OptionalInt.of(2), List.of()), QUICK);
        assertEquals(2, named.rowsPerJob(2002));
        assertThrows(SweepException.class, () -> named.rowsPerJob(2003));
    }

    @Test
    void what_a_user_says_of_jobs_goes_into_another_JVM() {
        for (Place.Slurm place : List.of(
                new Place.Slurm(OptionalInt.empty(), List.of()),
                new Place.Slurm(OptionalInt.of(4), List.of("--time=2:00:00", "--comment=a b;'c'")))) {
            assertEquals(place, Place.parse(place.word()));
        }
        assertThrows(SweepException.class, () -> Place.Slurm.of(false, OptionalInt.of(4), List.of()));
        assertThrows(
                SweepException.class,
                () -> Place.of(Optional.of("spark://x:7077"), Place.Slurm.of(true, OptionalInt.empty(), List.of())));
    }
}
