package dev.glia.sweep.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobScriptTest {
    private static final String ODD = "it's \"$HOME\" `x` \\ *\u00e9 \t;&";

    @TempDir
    Path folder;

    /** Runs the script with a java that prints its arguments and the variable. */
    private List<String> run(Path java, Map<String, String> environment) throws IOException, InterruptedException {
        JobScript script = new JobScript(
                java,
                Map.of("GLIA_TRIED", ODD),
                List.of("-Dx=" + ODD, "-cp", "a b"),
                folder,
                List.of("table=" + ODD, "range=a=1,2"));
        Path file = Files.writeString(folder.resolve("job.sh"), script.text());
        ProcessBuilder builder = new ProcessBuilder("sh", file.toString()).redirectErrorStream(true);
        builder.environment().put("SLURM_ARRAY_TASK_ID", "7");
        builder.environment().keySet().removeAll(List.of("SLURM_CPUS_PER_TASK", "SLURM_CPUS_ON_NODE"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, process.waitFor(), said.toString());
        return said;
    }

    private Path java(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nprintf '%s\\n' \"$GLIA_TRIED\" \"$@\"\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void every_word_reaches_the_program_as_it_is_and_the_cores_of_the_job_become_processes() throws Exception {
        Path java = java(folder.resolve("it's a jdk").resolve("java"));
        assertEquals(
                List.of(
                        ODD,
                        "-Dx=" + ODD,
                        "-cp",
                        "a b",
                        folder.toString(),
                        "7",
                        "table=" + ODD,
                        "range=a=1,2",
                        "processes=3"),
                run(java, Map.of("SLURM_CPUS_ON_NODE", "3")));
        List<String> more = run(java, Map.of("SLURM_CPUS_ON_NODE", "8", "SLURM_CPUS_PER_TASK", "2"));
        assertEquals("processes=2", more.get(more.size() - 1));
    }

    @Test
    void a_node_without_that_java_takes_its_own() throws Exception {
        java(folder.resolve("home/bin/java"));
        List<String> said = run(
                Path.of("/nowhere/java"),
                Map.of("JAVA_HOME", folder.resolve("home").toString()));
        assertEquals("processes=1", said.get(said.size() - 1));
        said = run(
                Path.of("/nowhere/java"),
                Map.of("JAVA_HOME", "", "PATH", folder.resolve("home/bin") + ":" + System.getenv("PATH")));
        assertEquals("processes=1", said.get(said.size() - 1));
    }
}
