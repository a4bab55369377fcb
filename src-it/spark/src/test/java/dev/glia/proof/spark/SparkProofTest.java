package dev.glia.proof.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code glia sweep --spark} and jobs of users, on a master and two workers, against the pool of one machine. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SparkProofTest {
    @TempDir
    static Path folder;

    private static StandaloneCluster cluster;
    private static LeakySweep sweep;

    @BeforeAll
    static void a_cluster_a_model_and_a_package() throws Exception {
        cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("cluster")));
        sweep = LeakySweep.in(folder);
    }

    @AfterAll
    static void the_cluster_ends() throws InterruptedException {
        cluster.end();
    }

    @Test
    void the_recipe_of_the_site_runs_and_its_driver_has_no_neuron() throws Exception {
        ChildJvm.Ended ended = job("lab.RatesOnSpark", List.of(), LeakySweep.AGENT);
        assertEquals(0, ended.exit(), () -> ended.text() + cluster.logs());
        List<Double> expected = new ArrayList<>();
        ChildJvm.Ended pool = sweep.command("rates.csv", lab.RatesOnSpark.Rate.class, "--param", "amplitude=0:0.5:0.1")
                .run();
        assertEquals(0, pool.exit(), pool.text());
        Files.readAllLines(folder.resolve("rates.csv")).stream()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[1]))
                .forEach(expected::add);
        assertEquals(expected.toString(), ended.out().strip());
        String page = Files.readString(Path.of("../../src/site/markdown/spark.md"));
        assertTrue(
                page.contains(Files.readString(Path.of("src/test/java/lab/RatesOnSpark.java"))),
                "spark.md shows another program than this test runs");
    }

    @Test
    void packages_that_spark_brings_are_loaded_beside_executors_and_inside_them_alike() throws Exception {
        ChildJvm.Ended beside = job("lab.JobOfTests", List.of(), LeakySweep.AGENT, sweep.packages(), Path.of("beside"));
        assertEquals(0, beside.exit(), () -> beside.text() + cluster.logs());
        ChildJvm.Ended inside = job(
                "lab.JobOfTests",
                List.of("-javaagent:" + LeakySweep.AGENT, "--enable-native-access=ALL-UNNAMED"),
                sweep.packages(),
                Path.of("inside"));
        assertEquals(0, inside.exit(), () -> inside.text() + cluster.logs());
        assertTrue(beside.out().matches("\\[Outcome\\[spikes=\\d+, last=-[\\d.]+](, Outcome.*){3}]\\s*"), beside.out());
        assertEquals(beside.out(), inside.out());
    }

    @Test
    void a_task_that_leaves_a_section_leaves_it_to_no_other() throws Exception {
        ChildJvm.Ended untidy = job("lab.JobOfTests", List.of(), LeakySweep.AGENT, Path.of("untidy"));
        assertEquals(0, untidy.exit(), () -> untidy.text() + cluster.logs());
        assertEquals("[0, 0, 0, 0, 0, 0]", untidy.out().strip());
    }

    /** By {@code spark-submit}, whose driver is told of no NEURON and must provision none. */
    private static ChildJvm.Ended job(String main, List<String> executorArguments, Path... jarsAndArguments) {
        List<String> executor = new ArrayList<>(LeakySweep.settings());
        executor.addAll(executorArguments);
        List<Path> jars = Stream.of(jarsAndArguments).filter(Files::exists).toList();
        List<String> words = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                cluster.master(),
                "--class",
                main,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.cores=1",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", executor),
                "--jars",
                String.join(",", jars.stream().map(Path::toString).toList()),
                sweep.model().toString()));
        Stream.of(jarsAndArguments).filter(path -> !Files.exists(path)).forEach(path -> words.add(path.toString()));
        List<String> java = new ArrayList<>(StandaloneCluster.java());
        java.add(1, "-Dglia.neuron.provision=false");
        return StandaloneCluster.onLoopback(new ChildJvm(java, words, Map.of(), Duration.ofMinutes(5)))
                .run();
    }
}
