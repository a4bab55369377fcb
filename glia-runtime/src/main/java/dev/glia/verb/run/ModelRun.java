package dev.glia.verb.run;

import dev.glia.launch.CrashReport;
import dev.glia.launch.SharedCores;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code run}: a JVM that runs the user's model under the agent, on the terminal of this one, or several that are the ranks of one
 * MPI job. Where this JVM ends, they end too.
 *
 * @param ranks what starts the ranks, where there are several
 * @param jvmArguments those before the class path, the agent's among them
 * @param folder where the model runs
 */
public record ModelRun(
        Optional<RankLauncher> ranks,
        Path java,
        List<String> jvmArguments,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Path folder) {
    private static final int SECONDS_TO_END = 10;

    public ModelRun {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** The words of the command. */
    public List<String> words() {
        List<String> words = new ArrayList<>(ranks.map(RankLauncher::words).orElse(List.of()));
        words.add(java.toString());
        ranks.ifPresent(launcher -> words.addAll(SharedCores.arguments(jvmArguments)));
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
        ProcessBuilder builder =
                new ProcessBuilder(words()).directory(folder.toFile()).inheritIO();
        ranks.ifPresent(launcher -> builder.environment().putAll(launcher.variables()));
        Process process = builder.start();
        Thread ending = new Thread(() -> end(process), "glia-model-end");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ModelEndException(exit, why(exit, process.pid()));
            }
        } finally {
            process.destroy();
            forget(ending);
        }
    }

    /** Who interrupts this program means the model, and wants to see how it ends. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the hook runs.
        }
    }

    private String why(int exit, long pid) {
        String end = CrashReport.of(folder, pid)
                .map(report -> "was ended by a fault in %s, which Java cannot catch; the JVM's report is '%s'"
                        .formatted(report.where(), report.file()))
                .orElseGet(() -> "ended with exit code %s; its own output says why".formatted(exit));
        return "the model '%s' %s. The command was, in '%s': %s"
                .formatted(mainClass, end, folder, String.join(" ", words()));
    }
}
