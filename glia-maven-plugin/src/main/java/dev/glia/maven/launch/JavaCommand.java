package dev.glia.maven.launch;

import dev.glia.launch.CrashReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JVM that runs the user's model under the agent, on the terminal of this one.
 *
 * @param jvmArguments those before the class path, the agent's among them
 * @param folder where the model runs
 */
public record JavaCommand(
        Path java,
        List<String> jvmArguments,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Path folder) {
    public JavaCommand {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** The {@code java} that runs this build. */
    public static Path currentJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The words of the command. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(jvmArguments);
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(mainClass);
        words.addAll(arguments);
        return words;
    }

    /**
     * Runs the model to its end.
     *
     * @throws ModelEndException where it ends with another exit code than 0
     */
    public void run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ModelEndException(
                        exit,
                        CrashReport.of(folder, process.pid())
                                .map(this::fault)
                                .orElseGet(() ->
                                        "the model '%s' ended with exit code %s; its own output says why (a class that is not found: see -Dglia.mainClass). The command was, in '%s': %s"
                                                .formatted(mainClass, exit, folder, String.join(" ", words()))));
            }
        } finally {
            process.destroy();
        }
    }

    private String fault(CrashReport report) {
        return "the model '%s' was ended by a fault in %s, which Java cannot catch; the JVM's report is '%s'. The command was, in '%s': %s"
                .formatted(mainClass, report.where(), report.file(), folder, String.join(" ", words()));
    }
}
