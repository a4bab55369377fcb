package dev.glia.proof.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code glia sweep --spark} and jobs of users, on a master and two workers, against the pool of one machine. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SparkProofTest {
    private static final int ROWS = 200;
    private static final Path AGENT = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(file -> file.getFileName().toString().matches("glia-agent-.*[.]jar"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("this test needs the packaged agent: run `mvn verify`"));

    @TempDir
    static Path folder;

    private static StandaloneCluster cluster;
    private static Path model;
    private static Path packages;

    @BeforeAll
    static void a_cluster_a_model_and_a_package() throws Exception {
        cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("cluster")));
        model = jar(classes(), "lab/", folder.resolve("model.jar"));
        packages = jar(Labs.in(folder).labB(), "", folder.resolve("lab_b-1.0.jar"));
    }

    @AfterAll
    static void the_cluster_ends() throws InterruptedException {
        cluster.end();
    }

    private static Path classes() {
        return Path.of(lab.RatesOnSpark.Rate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Path jar(Path root, String part, Path jar) throws IOException {
        try (Stream<Path> walk = Files.walk(root);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.startsWith(part)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
        return jar;
    }

    @Test
    void a_sweep_of_which_an_executor_is_killed_gives_the_table_of_the_pool_and_either_goes_on_with_the_others_rows()
            throws Exception {
        String some = "g=0:0.0004:0.0001";
        long begun = System.nanoTime();
        ChildJvm.Ended pool =
                sweep("pool.csv", "g=0:0.0019:0.0001", "--processes", "2").run();
        double poolSeconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, pool.exit(), pool.text());

        begun = System.nanoTime();
        ChildJvm.Running running = sweep("spark.csv", "g=0:0.0019:0.0001", "--spark", cluster.master())
                .start();
        awaitLines(folder.resolve("spark.csv.done"), ROWS / 4);
        ProcessHandle killed = cluster.executors().get(0);
        assertTrue(killed.destroyForcibly(), "kill -9");
        ChildJvm.Ended spark = running.await();
        double sparkSeconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, spark.exit(), () -> spark.text() + logs());
        assertTrue(spark.err().contains("Lost executor"), spark.text());
        assertEquals(ROWS + 1, Files.readAllLines(folder.resolve("pool.csv")).size());
        assertEquals(hash("pool.csv"), hash("spark.csv"));
        report("%s rows: pool of 2 %.1f s, Spark of 2 with one executor killed %.1f s, sha256 of both tables %s"
                .formatted(ROWS, poolSeconds, sparkSeconds, hash("pool.csv")));

        String text = Files.readString(folder.resolve("pool.csv"));
        ChildJvm.Ended again = sweep("pool.csv", "g=0:0.0019:0.0001", "--spark", cluster.master())
                .run();
        assertTrue(again.err().contains(ROWS + " of " + ROWS + " rows are done already"), again.text());
        ChildJvm.Ended onward = sweep("spark.csv", some, "--processes", "2").run();
        assertTrue(onward.err().contains("50 of 50 rows are done already"), onward.text());
        assertEquals(text, Files.readString(folder.resolve("pool.csv")));
    }

    @Test
    void the_time_without_a_kill_is_told() throws Exception {
        long begun = System.nanoTime();
        ChildJvm.Ended one =
                sweep("one.csv", "g=0:0.0019:0.0001", "--processes", "1").run();
        double oneSeconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, one.exit(), one.text());
        begun = System.nanoTime();
        ChildJvm.Ended single = sweep("first.csv", "g=0:0.0019:0.0001", "--processes", "1", "--spark", cluster.master())
                .run();
        double singleSeconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, single.exit(), single.text());
        begun = System.nanoTime();
        ChildJvm.Ended two = sweep("two.csv", "g=0:0.0019:0.0001", "--spark", cluster.master())
                .run();
        double twoSeconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, two.exit(), two.text());
        assertEquals(hash("one.csv"), hash("two.csv"));
        report("%s rows: pool of 1 %.1f s, Spark of 1 %.1f s, Spark of 2 %.1f s"
                .formatted(ROWS, oneSeconds, singleSeconds, twoSeconds));
    }

    @Test
    void the_recipe_of_the_site_runs_and_its_driver_has_no_neuron() throws Exception {
        ChildJvm.Ended ended = job("lab.RatesOnSpark", List.of(), AGENT);
        assertEquals(0, ended.exit(), () -> ended.text() + logs());
        List<Double> expected = new ArrayList<>();
        ChildJvm.Ended pool = command("rates.csv", lab.RatesOnSpark.Rate.class, "--param", "amplitude=0:0.5:0.1")
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
        ChildJvm.Ended beside = job("lab.JobOfTests", List.of(), AGENT, packages, Path.of("beside"));
        assertEquals(0, beside.exit(), () -> beside.text() + logs());
        ChildJvm.Ended inside = job(
                "lab.JobOfTests",
                List.of("-javaagent:" + AGENT, "--enable-native-access=ALL-UNNAMED"),
                packages,
                Path.of("inside"));
        assertEquals(0, inside.exit(), () -> inside.text() + logs());
        assertTrue(beside.out().matches("\\[Outcome\\[spikes=\\d+, last=-[\\d.]+](, Outcome.*){3}]\\s*"), beside.out());
        assertEquals(beside.out(), inside.out());
    }

    @Test
    void a_task_that_leaves_a_section_leaves_it_to_no_other() throws Exception {
        ChildJvm.Ended untidy = job("lab.JobOfTests", List.of(), AGENT, Path.of("untidy"));
        assertEquals(0, untidy.exit(), () -> untidy.text() + logs());
        assertEquals("[0, 0, 0, 0, 0, 0]", untidy.out().strip());
    }

    /** By {@code spark-submit}, whose driver is told of no NEURON and must provision none. */
    private static ChildJvm.Ended job(String main, List<String> executorArguments, Path... jarsAndArguments) {
        List<String> executor = new ArrayList<>(settings());
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
                model.toString()));
        Stream.of(jarsAndArguments).filter(path -> !Files.exists(path)).forEach(path -> words.add(path.toString()));
        List<String> java = new ArrayList<>(StandaloneCluster.java());
        java.add(1, "-Dglia.neuron.provision=false");
        return onLoopback(new ChildJvm(java, words, Map.of(), Duration.ofMinutes(5)))
                .run();
    }

    private static ChildJvm sweep(String to, String conductances, String... more) {
        List<String> words = new ArrayList<>(List.of("--param", conductances, "--param", "amplitude=0:0.9:0.1"));
        words.addAll(List.of(more));
        return command(to, lab.Leaky.class, words.toArray(String[]::new));
    }

    private static ChildJvm command(String to, Class<?> task, String... more) {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(settings());
        java.addAll(List.of("-Dspark.driver.host=127.0.0.1", "-jar", AGENT.toString()));
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                "--task",
                task.getName(),
                "-cp",
                model + File.pathSeparator + packages,
                "--to",
                folder.resolve(to).toString()));
        words.addAll(List.of(more));
        return onLoopback(new ChildJvm(java, words, Map.of(), Duration.ofMinutes(10)));
    }

    private static ChildJvm onLoopback(ChildJvm jvm) {
        return jvm.variable("SPARK_LOCAL_IP", "127.0.0.1")
                .variable("SPARK_HOME", StandaloneCluster.home().toString());
    }

    /** One cache for both sides, as on one machine. */
    private static List<String> settings() {
        return List.of(
                "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                "-Dglia.cache=" + Path.of("target", "cache").toAbsolutePath(),
                "-Dglia.local=false");
    }

    private static void awaitLines(Path journal, int lines) throws IOException, InterruptedException {
        while (!Files.exists(journal) || Files.readAllLines(journal).size() < lines) {
            Thread.sleep(20);
        }
    }

    private static String hash(String table) throws IOException {
        return Sha256.of(Files.readAllBytes(folder.resolve(table)));
    }

    private static String logs() {
        try {
            return cluster.logs();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void report(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}
