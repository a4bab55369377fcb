package dev.glia.pool;

import dev.glia.launch.SharedCores;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a worker: this JVM's Java and classes, and of its arguments those that a model may depend on. */
record WorkerCommand(SimulationOptions options, Path folder) {
    private static final long KIB = 1024;

    List<String> words(Path socket) {
        List<String> words = new ArrayList<>();
        if (options.memory().isPresent()) {
            // The shell replaces itself by Java, so the process is the same one.
            words.addAll(List.of(
                    "/bin/sh",
                    "-c",
                    "ulimit -v \"$0\" && exec \"$@\"",
                    Long.toString(options.memory().getAsLong() / KIB)));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm());
        words.addAll(List.of("-cp", classPath(), Worker.class.getName(), socket.toString()));
        return words;
    }

    private List<String> jvm() {
        List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> words =
                new ArrayList<>(own.stream().filter(WorkerCommand::isInherited).toList());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("glia."))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ExitOnOutOfMemoryError"));
        options.heap().ifPresent(heap -> words.add("-Xmx" + heap));
        if (options.memory().isPresent()) {
            words.addAll(List.of("-XX:CompressedClassSpaceSize=128m", "-XX:ReservedCodeCacheSize=128m"));
        }
        words.addAll(SharedCores.arguments(options.jvmArguments()));
        words.addAll(options.jvmArguments());
        return words;
    }

    private static boolean isInherited(String argument) {
        return argument.startsWith("-D") && !argument.startsWith("-Djdk.module.")
                || argument.startsWith("--add-")
                || argument.startsWith("-ea")
                || argument.startsWith("-javaagent:") && argument.contains("glia-agent");
    }

    /** A class has the same name on either path, so a worker has all of them on the one. */
    private String classPath() {
        if (!options.classPath().isEmpty()) {
            return options.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        return String.join(
                File.pathSeparator,
                Stream.of("java.class.path", "jdk.module.path")
                        .map(name -> System.getProperty(name, ""))
                        .filter(path -> !path.isEmpty())
                        .toList());
    }
}
