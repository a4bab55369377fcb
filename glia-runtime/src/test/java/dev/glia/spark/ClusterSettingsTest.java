package dev.glia.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.sweep.Place;
import dev.glia.sweep.SweepException;
import dev.glia.sweep.SweepRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSettingsTest {
    @TempDir
    Path folder;

    static SweepRequest request(OptionalInt processes) {
        return new SweepRequest(
                Optional.of("lab.Rate"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("amplitude=0:1:0.1"),
                Path.of("rates.csv"),
                new Place.Spark("spark://host:7077"),
                processes,
                Optional.of(Duration.ofMinutes(5)),
                Optional.of("1g"),
                OptionalLong.empty(),
                false,
                List.of("-javaagent:/here/glia-agent-1.0.jar", "-Xss2m"));
    }

    @Test
    void the_users_defaults_hold_but_for_the_users_properties_and_what_a_sweep_needs() {
        Properties properties = new Properties();
        properties.setProperty("spark.executor.memory", "2g");
        properties.setProperty("glia.neuron.home", "/opt/my neuron");
        Map<String, String> settings = ClusterSettings.of(
                "spark://host:7077",
                request(OptionalInt.of(8)),
                List.of(Path.of("/a/model.jar"), Path.of("/a/pkg.jar")),
                Map.of(
                        "spark.executor.memory", "1g",
                        "spark.master", "yarn",
                        "spark.jars", "/always.jar",
                        "spark.executor.extraJavaOptions", "-Dmine=1"),
                properties);
        assertEquals(
                Map.of(
                        "spark.ui.enabled", "false",
                        "spark.executor.memory", "2g",
                        "spark.master", "spark://host:7077",
                        "spark.app.name", "glia sweep lab.Rate",
                        "spark.cores.max", "8",
                        "spark.jars", "file:///a/model.jar,file:///a/pkg.jar,/always.jar",
                        "spark.executor.extraJavaOptions",
                                "-XX:TieredStopAtLevel=1 -Dmine=1 \"-Dglia.neuron.home=/opt/my neuron\""),
                settings);
    }

    @Test
    void defaults_are_those_of_SPARK_CONF_DIR_else_of_SPARK_HOME() throws IOException {
        Path conf = Files.createDirectory(folder.resolve("conf"));
        Files.writeString(
                conf.resolve("spark-defaults.conf"),
                "# none\nspark.executor.memory   3g\nother.key  1\n\nspark.a=b c\n");
        Map<String, String> expected = Map.of("spark.executor.memory", "3g", "spark.a", "b c");
        assertEquals(
                expected,
                ClusterSettings.defaults(name -> Optional.ofNullable(
                        Map.of("SPARK_HOME", folder.toString()).get(name))));
        assertEquals(
                expected,
                ClusterSettings.defaults(
                        name -> Optional.ofNullable(Map.of("SPARK_CONF_DIR", conf.toString(), "SPARK_HOME", "/nowhere")
                                .get(name))));
        assertEquals(Map.of(), ClusterSettings.defaults(name -> Optional.empty()));
    }

    @Test
    void a_row_runs_under_the_sweeps_limits_with_the_agent_that_its_executor_was_sent() {
        var options = Terms.of(request(OptionalInt.empty()))
                .options(List.of(Path.of("/executor/app-1/model.jar"), Path.of("/executor/app-1/glia-agent-1.0.jar")));
        assertEquals(List.of("-javaagent:/executor/app-1/glia-agent-1.0.jar", "-Xss2m"), options.jvmArguments());
        assertEquals(Optional.of(Duration.ofMinutes(5)), options.limit());
        assertEquals(Optional.of("1g"), options.heap());
        assertEquals(1, options.processes());
    }

    @Test
    void a_master_is_asked_before_spark_tries_for_a_minute() {
        assertEquals(
                List.of(new MasterAddress("a", 7077), new MasterAddress("[::1]", 7078)),
                MasterAddress.of("spark://a:7077,[::1]:7078"));
        assertEquals(List.of(), MasterAddress.of("local[2]"));
        assertEquals(
                "'spark://host' is no master of Spark; write spark://host:7077, as the master's page shows it",
                assertThrows(SweepException.class, () -> MasterAddress.of("spark://host"))
                        .getMessage());
        assertEquals(
                "nobody answers at 'spark://127.0.0.1:1'; start the master of Spark there, or correct the address, which its page and its log show",
                assertThrows(SweepException.class, () -> MasterAddress.require("spark://127.0.0.1:1"))
                        .getMessage());
    }

    @Test
    void executors_are_sent_folders_as_jars_and_jars_of_one_name_by_different_names() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/lab"));
        Files.writeString(classes.resolve("a.txt"), "a");
        Path one = Files.createFile(Files.createDirectory(folder.resolve("one")).resolve("m.jar"));
        Path two = Files.createFile(Files.createDirectory(folder.resolve("two")).resolve("m.jar"));
        Path sent;
        try (ShippedJars shipped =
                ShippedJars.of(List.of(folder.resolve("classes"), one, two, folder.resolve("missing.jar")))) {
            assertEquals(
                    List.of("classes-0.jar", "m.jar", "2-m.jar"),
                    shipped.jars().stream()
                            .map(jar -> jar.getFileName().toString())
                            .toList());
            sent = shipped.jars().get(0);
            try (var zip = new java.util.zip.ZipFile(sent.toFile())) {
                assertEquals(
                        List.of("lab/a.txt"),
                        zip.stream().map(java.util.zip.ZipEntry::getName).toList());
            }
        }
        assertEquals(false, Files.exists(sent), "what was packed is cleared");
    }
}
