package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.ChildJvm.Running;
import dev.glia.fixtures.JobEnding;
import dev.glia.fixtures.TestMpi;
import dev.glia.neuron.child.RankDeed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code glia run --np}: what a rank does ends the job as it does under a bare {@code mpiexec}, and is told after all else. */
@ParameterizedClass
@MethodSource("dev.glia.fixtures.TestMpi#all")
class RanksIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    /** The signal's number for MPICH, and 128 more for Open MPI. */
    private static final int KILLED = 9;

    private final TestMpi mpi;

    RanksIT(TestMpi mpi) {
        this.mpi = mpi;
    }

    @Test
    void each_line_begins_with_its_rank_and_an_argument_that_looks_like_an_option_is_the_models() {
        Ended ended = run("early", "--np=3").run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains(mpi.rank(0) + "rank 0 of 2 survived\n"), ended.text());
        assertTrue(ended.out().contains(mpi.rank(1) + "rank 1 of 2 survived\n"), ended.text());
    }

    /** In the proof all that {@code RanksTest} has. */
    static List<Arguments> failures() {
        List<Arguments> some = List.of(
                arguments("throw", 1, "IllegalStateException: rank 1 has a bad day"),
                arguments("exit", 4, "rank 1 of 2 ended with exit code 4 before its work in the job was done"),
                arguments("halt-0", 1, "rank 1 of 2 ended with exit code 0 before its work in the job was done"));
        List<Arguments> others = List.of(
                arguments("exit-0", 1, "rank 0 waits in MPI_Barrier"),
                arguments(
                        "exit-in-a-callback",
                        1,
                        "rank 1 of 2 ended with exit code 0 before its work in the job was done"),
                arguments("halt", 4, "rank 1 of 2 ended with exit code 4 before its work in the job was done"),
                arguments("kill", KILLED, "rank 1 of 2 has vanished|Killed|KILLED"),
                arguments("absent", 1, "rank 1 has returned from main"),
                arguments("barrier", 1, "they wait for each other: "));
        return TestMpi.isProof() ? Stream.concat(some.stream(), others.stream()).toList() : some;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_rank_that_fails_ends_the_job_with_its_code_and_the_command_is_told_last(
            String deed, int code, String reason) {
        int exit = code == KILLED && mpi.runtime().isOpenMpi() ? 128 + KILLED : code;
        Ended ended = JobEnding.of(run(deed), mpi, "glia run", deed).ended();
        assertEquals(exit, ended.exit(), ended.text());
        assertTrue(Pattern.compile(reason).matcher(ended.text()).find(), ended.text());
        String last = ended.err().lines().reduce("", (before, line) -> line);
        assertTrue(
                last.startsWith(
                        "glia: the model '%s' ended with exit code %s; ".formatted(RankDeed.class.getName(), exit)),
                ended.text());
    }

    @Test
    void each_rank_computes_with_as_many_threads_as_are_asked_for() {
        Ended ended = glia("run", "--np", "2", "--nthread", "3", "-cp", classes(), RankDeed.class.getName(), "threads")
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains(mpi.rank(0) + "3 threads\n"), ended.text());
        assertTrue(ended.out().contains(mpi.rank(1) + "3 threads\n"), ended.text());
    }

    @Test
    void the_end_of_glia_is_the_end_of_all_ranks() throws IOException, InterruptedException {
        Running job = run("endless").start();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (Files.readString(job.out()).split("running").length < 3 && System.nanoTime() < end) {
            job.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
        List<ProcessHandle> children = job.process().descendants().toList();
        assertTrue(children.size() >= 3, "mpiexec and two ranks");
        job.process().destroy();
        Ended ended = job.await();
        assertNotEquals(0, ended.exit(), ended.text());
        for (ProcessHandle child : children) {
            child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    private ChildJvm run(String... deed) {
        List<String> words = new ArrayList<>(List.of("run", "--np", "2", "-cp", classes(), RankDeed.class.getName()));
        words.addAll(List.of(deed));
        return glia(words.toArray(String[]::new));
    }

    private ChildJvm glia(String... words) {
        return mpi.around(ChildJvm.on(List.of(PackagedAgent.jar().toString()), "dev.glia.cli.Main", words)
                .limit(LIMIT));
    }

    private static String classes() {
        return RankDeed.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }
}
