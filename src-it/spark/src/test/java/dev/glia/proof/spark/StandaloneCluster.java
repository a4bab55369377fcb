package dev.glia.proof.spark;

import dev.glia.fixtures.ChildJvm;
import dev.glia.spark.SparkInstallation;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A master and two workers of one core each, on loopback alone. */
final class StandaloneCluster {
    private static final int WORKERS = 2;
    private static final String HOST = "127.0.0.1";

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The home that the build has made. */
    static Path home() {
        return Path.of(System.getProperty("spark.test.home"));
    }

    static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, free());
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::kill));
        cluster.daemon("master", "master.Master", "--host", HOST, "--port", Integer.toString(cluster.port));
        cluster.awaitMaster();
        for (int number = 1; number <= WORKERS; number++) {
            String name = "worker-" + number;
            cluster.daemon(
                    name,
                    "worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    cluster.master());
        }
        return cluster;
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** Java, and what Spark wants of it, with Spark on the class path. */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SparkInstallation.jvmArguments(new Properties()));
        words.removeIf(word -> word.startsWith("-Dlog4j2."));
        words.addAll(List.of("-cp", home().resolve("jars") + File.separator + "*"));
        return words;
    }

    /** A driver that nobody need find from another machine. */
    static ChildJvm onLoopback(ChildJvm jvm) {
        return jvm.variable("SPARK_LOCAL_IP", HOST).variable("SPARK_HOME", home().toString());
    }

    private void daemon(String name, String type, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(java());
        words.add("org.apache.spark.deploy." + type);
        words.addAll(List.of("--webui-port", "0"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_HOME", home().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        processes.add(builder.start());
    }

    private void awaitMaster() throws IOException, InterruptedException {
        for (int tried = 0; ; tried++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(HOST, port), 1_000);
                return;
            } catch (IOException e) {
                if (tried == 600 || !processes.get(0).isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("master.log")), e);
                }
                Thread.sleep(100);
            }
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The executors that run, wherever. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(Process::descendants)
                .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    String logs() {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path log : files.filter(file -> file.getFileName().toString().matches(".*[.]log|stderr|stdout"))
                    .sorted()
                    .toList()) {
                text.append("== ").append(log).append('\n').append(Files.readString(log));
            }
        } catch (IOException e) {
            text.append(e); // the test's own failure is what counts
        }
        return text.toString();
    }

    void end() throws InterruptedException {
        kill();
        for (Process process : processes) {
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void kill() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
