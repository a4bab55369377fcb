package dev.glia.verb.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import dev.glia.host.process.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunTest {
    @TempDir
    Path dir;

    @Test
    void the_agent_stands_before_the_class_path_and_the_arguments_after_the_class() {
        ModelRun command = new ModelRun(
                Optional.empty(),
                Path.of("/jdk/bin/java"),
                List.of("-javaagent:/a.jar"),
                List.of(Path.of("/classes"), Path.of("/lib.jar")),
                "lab.Model",
                List.of("200 ms"),
                dir);
        assertEquals(
                List.of("/jdk/bin/java", "-javaagent:/a.jar", "-cp", "/classes:/lib.jar", "lab.Model", "200 ms"),
                command.words());
    }

    @Test
    void ranks_leave_the_cores_to_NEURON_and_what_starts_them_stands_before_java() {
        assertEquals(
                List.of(
                        "srun",
                        "-n",
                        "4",
                        "/jdk/bin/java",
                        "-XX:CompileThresholdScaling=10",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        "/classes",
                        "lab.Model"),
                ranks("-Xmx1g").words());
    }

    private ModelRun ranks(String jvmArgument) {
        return new ModelRun(
                Optional.of(new RankLauncher(List.of("srun", "-n", "4"), Map.of())),
                Path.of("/jdk/bin/java"),
                List.of(jvmArgument),
                List.of(Path.of("/classes")),
                "lab.Model",
                List.of(),
                dir);
    }

    @Test
    void a_model_that_ends_well_says_nothing() throws IOException, InterruptedException {
        model("").run();
    }

    @Test
    void a_model_that_fails_is_named_with_its_exit_code_and_command() throws IOException {
        ModelRun command = model("System.exit(3);");
        assertEquals(
                "the model '" + dir.resolve("Model.java")
                        + "' ended with exit code 3; its own output says why. "
                        + "The command was, in '" + dir + "': " + String.join(" ", command.words()),
                assertThrows(GliaException.class, command::run).getMessage());
    }

    private ModelRun model(String statement) throws IOException {
        Path source = Files.writeString(
                dir.resolve("Model.java"), "class Model { public static void main(String[] a) { " + statement + " } }");
        return new ModelRun(
                Optional.empty(), JavaProgram.current(), List.of(), List.of(dir), source.toString(), List.of(), dir);
    }
}
