package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.JobEnding;
import dev.glia.fixtures.MpiJob;
import dev.glia.fixtures.TestMpi;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.UserFolders;
import dev.glia.neuron.bridge.Shim;
import dev.glia.neuron.child.CoreNeuronRing;
import dev.glia.neuron.child.DecimalComma;
import dev.glia.neuron.child.RankDeed;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks of an MPI job, each a JVM. That all came to their end is read from their last lines, exit code 0 is no proof. */
@ParameterizedClass
@MethodSource("dev.glia.fixtures.TestMpi#all")
class RanksTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final TestMpi mpi;

    RanksTest(TestMpi mpi) {
        this.mpi = mpi;
    }

    /** What a job may take does not include the compiler. */
    @BeforeAll
    static void compileTheBridge() {
        new Shim(TestNeuron.installation(), UserFolders.current()).library(line -> {});
    }

    private ChildJvm job(int ranks, String deed) {
        return MpiJob.of(mpi, ranks, RankDeed.class, deed).limit(LIMIT);
    }

    private Ended ending(String deed) {
        return JobEnding.of(job(2, deed), mpi, "mpiexec", deed).ended();
    }

    private static Ended complete(Ended ended, int ranks) {
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(0, ended.exit(), ended.text());
        for (int i = 0; i < ranks; i++) {
            assertTrue(ended.out().contains("rank %s of %s survived\n".formatted(i, ranks)), ended.text());
        }
        return ended;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void null_pointers_and_overflows_stay_Javas_after_MPI_has_started(int ranks) {
        Ended ended = complete(job(ranks, "storm").run(), ranks);
        assertEquals(ranks, ended.out().split("caught 100001\n", -1).length - 1, ended.text());
    }

    @Test
    void a_rank_that_returns_early_waits_for_the_others() {
        complete(ending("early"), 2);
    }

    @Test
    void an_uncaught_exception_ends_the_whole_job_and_is_shown() {
        Ended ended = ending("throw");
        assertNotEquals(0, ended.exit(), ended.text());
        assertTrue(ended.err().contains("IllegalStateException: rank 1 has a bad day"), ended.text());
        assertTrue(ended.err().contains("rank 1 of 2 ended by an uncaught exception"), ended.text());
    }

    @ParameterizedTest
    @CsvSource({
        "exit, rank 1 of 2 ended with exit code 4 before its work in the job was done",
        "exit-0, rank 0 waits in MPI_Barrier",
        "exit-in-a-callback, rank 1 of 2 ended with exit code 0 before its work in the job was done",
        "halt, rank 1 of 2 ended with exit code 4 before its work in the job was done",
        "halt-0, rank 1 of 2 ended with exit code 0 before its work in the job was done",
        "kill, rank 1 of 2 has vanished|Killed|KILLED",
        "absent, rank 1 has returned from main",
        "barrier, they wait for each other: "
    })
    void a_rank_that_ends_while_another_needs_it_ends_the_whole_job_and_the_reason_is_told(String way, String reason) {
        Ended ended = ending(way);
        assertNotEquals(0, ended.exit(), ended.text());
        assertTrue(Pattern.compile(reason).matcher(ended.text()).find(), ended.text());
        assertFalse(ended.out().contains("result"), ended.text());
        assertFalse(ended.out().contains("rank 0 of 2 survived"), ended.text());
    }

    @Test
    void System_exit_of_a_rank_waits_for_others_no_longer_than_its_patience() {
        Ended ended =
                job(2, "exit-while-another-works").jvm("-Dglia.mpi.patience=1").run();
        assertFalse(ended.timedOut(), ended.text());
        assertNotEquals(0, ended.exit(), ended.text());
        assertTrue(ended.text().contains("called System.exit, and 1 s later others have not ended"), ended.text());
    }

    @Test
    void a_rank_that_has_returned_ends_nobodys_work_that_does_not_need_it() {
        Ended ended = complete(job(2, "patient").run(), 2);
        assertTrue(ended.out().contains("result of rank 0\n"), ended.text());
    }

    @ParameterizedTest
    @CsvSource({"error, no_such_function", "quit, quit()"})
    void an_error_of_one_rank_is_an_exception_there_and_the_job_goes_on(String deed, String reason) {
        Ended ended = complete(job(2, deed).run(), 2);
        assertTrue(ended.text().contains(reason), ended.text());
        assertTrue(ended.out().contains("refused: "), ended.text());
        assertEquals(2, ended.out().split("sum 3.0\n", -1).length - 1, ended.text());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "2, 2"})
    void coreneuron_gives_the_spikes_of_NEURON_on_ranks_and_with_threads(int ranks, int threads) {
        Ended ended = MpiJob.of(mpi, ranks, CoreNeuronRing.class, String.valueOf(threads))
                .limit(LIMIT)
                .run();
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(0, ended.exit(), ended.text());
        Matcher said = Pattern.compile("rank \\d with " + threads + " threads: (\\d+) spikes, the same true")
                .matcher(ended.out());
        int spikes = 0;
        for (int rank = 0; rank < ranks; rank++) {
            assertTrue(said.find(), ended.text());
            spikes += Integer.parseInt(said.group(1));
        }
        assertEquals(17, spikes, ended.text());
    }

    @Test
    void workers_of_a_parallel_context_lose_no_output() {
        Ended ended = job(2, "work").run();
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("before work of 1;"), ended.text());
        assertTrue(ended.out().contains("squares 14.0\n"), ended.text());
        for (int i = 1; i <= 3; i++) {
            assertTrue(ended.out().contains("squared " + i + "\n"), ended.text());
        }
    }

    @Test
    void an_interrupted_job_runs_the_hooks_of_its_ranks_and_ends() throws Exception {
        ChildJvm.Running job = job(2, "endless").hearingCtrlC().start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Files.readString(job.out()).split("running").length < 3 && System.nanoTime() < end) {
            job.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(job.process().pid()))
                .start()
                .waitFor();
        Ended ended = job.await();
        assertFalse(ended.timedOut(), ended.text());
        assertNotEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("hook of rank"), ended.text());
    }

    @Test
    void MPI_that_does_not_open_is_an_exception_with_its_reason() {
        Ended ended = ChildJvm.of(DecimalComma.class)
                .jvm("-Dglia.mpi=true")
                .variable("MPI_LIB_NRN_PATH", "/nowhere/libmpi.so")
                .run();
        assertEquals(1, ended.exit(), ended.text());
        assertTrue(ended.err().contains("does not start in this JVM: /nowhere/libmpi.so: "), ended.text());
    }

    @Test
    void a_launcher_of_another_MPI_is_noticed() {
        Ended ended = ChildJvm.of(DecimalComma.class)
                .variable(mpi.runtime().isOpenMpi() ? "PMI_SIZE" : "OMPI_COMM_WORLD_SIZE", "2")
                .variable("MPI_LIB_NRN_PATH", mpi.runtime().library().toString())
                .run();
        assertEquals(1, ended.exit(), ended.text());
        assertTrue(ended.err().contains("the launcher started 2 ranks and"), ended.text());
    }
}
