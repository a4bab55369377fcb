package dev.glia.proof.spark;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.Sha256;
import dev.glia.sweep.OwnClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The sweep that runs wherever Glia sweeps: one task class, one table of parameters, one class path and so one order in which
 * mechanisms are registered.
 *
 * @param model the jar with the task
 * @param packages the jar with the package whose mechanism it inserts
 * @param folder of the tables
 */
record LeakySweep(Path model, Path packages, Path folder) {
    static final int ROWS = 200;
    private static final List<String> TABLE = List.of("--param", "g=0:0.0019:0.0001", "--param", "amplitude=0:0.9:0.1");

    static final Path AGENT = OwnClassPath.entries().stream()
            .filter(file -> file.getFileName().toString().matches("glia-agent-.*[.]jar"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("this test needs the packaged agent: run `mvn verify`"));

    static LeakySweep in(Path folder) throws IOException {
        String classes = lab.Leaky.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return new LeakySweep(
                jar(Path.of(classes), "lab/", folder.resolve("model.jar")),
                jar(Labs.in(folder).labB(), "", folder.resolve("lab_b-1.0.jar")),
                folder);
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

    /** All rows, into a table of this name. */
    ChildJvm rows(String table, String... more) {
        List<String> words = new ArrayList<>(TABLE);
        words.addAll(List.of(more));
        return command(table, lab.Leaky.class, words.toArray(String[]::new));
    }

    ChildJvm command(String table, Class<?> task, String... more) {
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
                file(table).toString()));
        words.addAll(List.of(more));
        return StandaloneCluster.onLoopback(new ChildJvm(java, words, Map.of(), Duration.ofMinutes(10)));
    }

    /** One cache for all sides, as on one machine. */
    static List<String> settings() {
        return List.of(
                "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                "-Dglia.cache=" + Path.of("target", "cache").toAbsolutePath(),
                "-Dglia.local=false");
    }

    Path file(String table) {
        return folder.resolve(table);
    }

    String hash(String table) {
        return Sha256.of(file(table));
    }
}
