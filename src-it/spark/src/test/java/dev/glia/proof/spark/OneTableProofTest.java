package dev.glia.proof.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.OneNodeSlurm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One sweep in the pool of this machine, on a Spark and on a SLURM, both of which are started here. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class OneTableProofTest {
    @TempDir
    static Path folder;

    private static OneNodeSlurm slurm;
    private static StandaloneCluster spark;
    private static LeakySweep sweep;

    @BeforeAll
    static void two_clusters_and_a_model() throws Exception {
        slurm = OneNodeSlurm.start(folder.resolve("slurm"));
        spark = StandaloneCluster.start(Files.createDirectory(folder.resolve("spark")));
        sweep = LeakySweep.in(folder);
        complete(command("warm.csv")); // compiles the bridge and the package, which is nobody's time
    }

    @AfterAll
    static void the_clusters_end() throws Exception {
        if (spark != null) {
            spark.end();
        }
        if (slurm != null) {
            slurm.stop();
        }
    }

    @Test
    void the_pool_and_spark_of_which_an_executor_is_killed_and_slurm_of_which_a_job_is_cancelled_give_one_table()
            throws Exception {
        double ofPool = seconds(command("pool.csv", "--processes", "2"));

        long begun = System.nanoTime();
        ChildJvm.Running onSpark =
                command("spark.csv", "--spark", spark.master()).start();
        awaitRows("spark.csv", LeakySweep.ROWS / 4);
        assertTrue(spark.executors().get(0).destroyForcibly(), "kill -9");
        ChildJvm.Ended killed = onSpark.await();
        double ofSpark = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, killed.exit(), () -> killed.text() + spark.logs());
        assertTrue(killed.err().contains("Lost executor"), killed.text());

        begun = System.nanoTime();
        ChildJvm.Running onSlurm = command("slurm.csv", "--slurm").start();
        String job = slurm.cancelRunning();
        ChildJvm.Ended cancelled = onSlurm.await();
        assertEquals(1, cancelled.exit(), cancelled.text());
        assertTrue(cancelled.err().contains("job " + job + " is "), cancelled.text());
        assertTrue(cancelled.err().contains(" before all of its rows were done"), cancelled.text());
        ChildJvm.Ended rest = complete(command("slurm.csv", "--slurm"));
        double ofSlurm = (System.nanoTime() - begun) / 1e9;
        assertTrue(rest.err().matches("(?s).*job \\d+ computes \\d+ rows in 1 jobs of its array.*"), rest.text());

        assertEquals(
                LeakySweep.ROWS + 1, Files.readAllLines(sweep.file("pool.csv")).size());
        for (String table : List.of("pool.csv", "spark.csv", "slurm.csv")) {
            tell("sha256 %s %s", sweep.hash(table), table);
        }
        assertEquals(sweep.hash("pool.csv"), sweep.hash("spark.csv"));
        assertEquals(sweep.hash("pool.csv"), sweep.hash("slurm.csv"));
        tell(
                "%s rows: pool of 2 %.1f s, Spark of 2 with an executor killed %.1f s, SLURM with a job cancelled and its rows submitted again %.1f s",
                LeakySweep.ROWS, ofPool, ofSpark, ofSlurm);
        each_goes_on_with_what_another_has_computed();
    }

    private static void each_goes_on_with_what_another_has_computed() {
        String done = LeakySweep.ROWS + " of " + LeakySweep.ROWS + " rows are done already";
        String hash = sweep.hash("pool.csv");
        for (ChildJvm again : List.of(
                command("pool.csv", "--spark", spark.master()),
                command("spark.csv", "--slurm"),
                command("slurm.csv", "--processes", "2"))) {
            ChildJvm.Ended ended = complete(again);
            assertTrue(ended.err().contains(done), ended.text());
        }
        for (String table : List.of("pool.csv", "spark.csv", "slurm.csv")) {
            assertEquals(hash, sweep.hash(table));
        }
    }

    /** As many jobs as cores, so that each starts but once. */
    @Test
    void how_long_each_takes_on_one_core_and_on_two_is_told() {
        String half = String.valueOf(LeakySweep.ROWS / 2);
        String all = String.valueOf(LeakySweep.ROWS);
        tell("| where | one core | two cores | speed-up |");
        scaling("pool", command("p1.csv", "--processes", "1"), command("p2.csv", "--processes", "2"));
        scaling(
                "Spark",
                command("s1.csv", "--processes", "1", "--spark", spark.master()),
                command("s2.csv", "--spark", spark.master()));
        scaling(
                "SLURM",
                command("j1.csv", "--slurm", "--processes", "1", "--slurm-rows", all),
                command("j2.csv", "--slurm", "--processes", "1", "--slurm-rows", half));
        for (String table : List.of("p2.csv", "s1.csv", "s2.csv", "j1.csv", "j2.csv")) {
            assertEquals(sweep.hash("p1.csv"), sweep.hash(table), table);
        }
    }

    private static void scaling(String where, ChildJvm one, ChildJvm two) {
        double ofOne = seconds(one);
        double ofTwo = seconds(two);
        tell("| %s | %.1f s | %.1f s | %.2f |", where, ofOne, ofTwo, ofOne / ofTwo);
    }

    private static double seconds(ChildJvm command) {
        long begun = System.nanoTime();
        complete(command);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static ChildJvm.Ended complete(ChildJvm command) {
        ChildJvm.Ended ended = command.run();
        assertEquals(0, ended.exit(), () -> ended.text() + spark.logs());
        return ended;
    }

    private static ChildJvm command(String table, String... more) {
        return sweep.rows(table, more)
                .variable("SLURM_CONF", slurm.environment().get("SLURM_CONF"));
    }

    private static void awaitRows(String table, int rows) throws IOException, InterruptedException {
        Path journal = sweep.file(table + ".done");
        while (!Files.exists(journal) || Files.readAllLines(journal).size() < rows) {
            Thread.sleep(20);
        }
    }

    private static void tell(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
