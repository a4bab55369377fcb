package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A SLURM on this machine, of one node, until it is stopped. */
record OneNodeSlurm(Path folder) {
    private static final Path SCRIPT = PackagedAgent.module().resolve("src/test/slurm/one-node");

    static OneNodeSlurm start(Path folder) throws IOException, InterruptedException {
        List<String> missing = Stream.of("munged", "slurmctld", "slurmd", "sbatch")
                .filter(program -> Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/usr/local/bin", "/usr/local/sbin")
                        .noneMatch(place -> Files.isExecutable(Path.of(place, program))))
                .toList();
        if (!missing.isEmpty() || !System.getProperty("user.name").equals("root")) {
            throw new IllegalStateException(
                    "this test, of -Pproof alone, starts a SLURM of its own: run it as root, on a machine with %s (on Debian: apt-get install slurm-wlm munge)"
                            .formatted(missing.isEmpty() ? "SLURM" : String.join(", ", missing)));
        }
        OneNodeSlurm slurm = new OneNodeSlurm(folder);
        slurm.run(List.of(SCRIPT.toString(), "start", folder.toString()));
        return slurm;
    }

    /** For whoever calls SLURM's commands. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", folder.resolve("slurm.conf").toString());
    }

    /** Runs one of SLURM's commands; answers what it says. */
    String run(List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words));
        builder.environment().putAll(environment());
        Path said = Files.createTempFile("slurm", ".out"); // no pipe, which daemons would keep open
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int exit = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        assertEquals(0, exit, words + ": " + text);
        return text;
    }

    void stop() throws IOException, InterruptedException {
        run(List.of(SCRIPT.toString(), "stop", folder.toString()));
    }
}
