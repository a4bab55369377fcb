package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.Rest;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.OneNodeSlurm;
import dev.glia.fixtures.TestNeuron;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code glia sweep --slurm}, and a job script of MPI, on a SLURM that is started here; in {@code -Pproof}, because that needs root. */
@Tag("root")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SlurmIT {
    private static final Path PAGES = PackagedAgent.module().resolveSibling("src/site/markdown");

    @TempDir
    static Path shared;

    private static OneNodeSlurm slurm;

    @TempDir
    Path folder;

    private Labs labs;

    @BeforeAll
    static void a_cluster() throws IOException, InterruptedException {
        slurm = OneNodeSlurm.start(shared.resolve("slurm"));
    }

    @AfterAll
    static void no_cluster() throws IOException, InterruptedException {
        if (slurm != null) {
            slurm.stop();
        }
    }

    @BeforeEach
    void two_labs() {
        labs = Labs.in(folder);
    }

    @Test
    void a_sweep_that_was_killed_goes_on_with_what_its_jobs_have_computed_meanwhile() throws Exception {
        ChildJvm.Running running = sweep("killed.csv", "--slurm").start();
        Path jobs = folder.resolve("killed.csv.slurm");
        while (!hasPart(jobs)) {
            assertTrue(running.process().isAlive());
            Thread.sleep(100);
        }
        List<ProcessHandle> children = running.process().descendants().toList();
        running.process().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        running.await();
        var second = sweep("killed.csv", "--slurm").run();
        assertEquals(0, second.exit(), second.text());
        assertTrue(second.err().contains("of 20 jobs of an earlier start wait or run still"), second.text());
        assertTrue(!second.err().contains(" computes "), "nothing is submitted again: " + second.text());
        assertEquals(201, Files.readAllLines(folder.resolve("killed.csv")).size());
    }

    private static boolean hasPart(Path jobs) throws IOException {
        if (!Files.exists(jobs)) {
            return false;
        }
        try (var files = Files.walk(jobs)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("part-"));
        }
    }

    @Test
    void a_job_that_cannot_begin_is_told_with_its_output() throws Exception {
        var refused = sweep("refused.csv", "--slurm", "--slurm-arg=--partition=nowhere")
                .run();
        assertEquals(1, refused.exit(), refused.text());
        assertTrue(refused.err().contains("glia: SLURM does not take the jobs: "), refused.text());
        assertTrue(refused.err().contains("nowhere"), refused.text());
    }

    /** The one that {@code slurm.md} shows. */
    @Test
    void the_job_script_of_the_page_runs_a_ring_on_two_ranks() throws Exception {
        String page = Files.readString(PAGES.resolve("slurm.md"));
        String ring = Files.readString(PAGES.resolve("mpi.md"));
        Path model = Files.writeString(folder.resolve("RingOfRanks.java"), block(ring, "java", "class RingOfRanks"));
        ChildJvm.Ended compiled = new ChildJvm(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "javac")
                                .toString()),
                        List.of(
                                "-cp",
                                PackagedAgent.jar().toString(),
                                "-d",
                                folder.resolve("target/classes").toString(),
                                model.toString()),
                        Map.of(),
                        Duration.ofMinutes(2))
                .run();
        assertEquals(0, compiled.exit(), compiled.text());
        String glia = "java -Dglia.neuron.home='%s' -Dglia.cache='%s' -jar '%s'"
                .formatted(TestNeuron.installation().home(), PackagedAgent.cache(), PackagedAgent.jar());
        String script = block(page, "sh", "#SBATCH").replaceAll("(?m)^glia ", Matcher.quoteReplacement(glia + " "));
        Path job = Files.writeString(folder.resolve("ring.sh"), script);
        ProcessBuilder builder = new ProcessBuilder("sbatch", "--wait", job.toString())
                .directory(folder.toFile())
                .inheritIO();
        builder.environment().putAll(slurm.environment());
        int exit = builder.start().waitFor();
        StringBuilder said = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "ring-*.txt")) {
            for (Path file : files) {
                said.append(Files.readString(file));
            }
        }
        assertEquals(0, exit, said.toString());
        assertTrue(said.toString().contains("[0] 17 spikes on 2 ranks\n"), said.toString());
    }

    /** The block of a page that is in this language and has this text. */
    private static String block(String page, String language, String text) {
        return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(found -> found.contains(text))
                .findFirst()
                .orElseThrow();
    }

    private ChildJvm sweep(String to, String... more) {
        String classes =
                Rest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                "--task",
                Rest.class.getName(),
                "-cp",
                classes + File.pathSeparator + labs.labB(),
                "--param",
                "g=0:0.0019:0.0001",
                "--param",
                "time=10:100:10",
                "--to",
                folder.resolve(to).toString()));
        words.addAll(List.of(more));
        return new ChildJvm(PackagedAgent.commandLine(), words, slurm.environment(), Duration.ofMinutes(10));
    }
}
