package dev.glia.trial;

import dev.glia.host.HostException;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.process.JavaProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * JVMs in which a mod may fault: each has a NEURON, and its end is the end of nothing else.
 *
 * @param cache where Glia's own native part lies
 * @param work the folder in which they run
 */
public record TrialJvm(NeuronInstallation neuron, Path cache, Path work) {
    /** What a JVM and NEURON take to start, with room for a busy machine. */
    public static final Duration START = Duration.ofMinutes(2);

    /** What stands before the reason why nothing can be tried, in what such a JVM prints. */
    public static final String NO_START = "nothing can be tried: ";

    /** In such a JVM: what is found out, line by line as it is, so that whoever finds the JVM dead knows how far it came. */
    public static PrintStream answers(Path file) throws IOException {
        return new PrintStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }

    /**
     * Runs JVMs until each of {@code all} is answered for: one that dies has answered for what it died of, and the next goes on
     * behind that.
     *
     * @param run one JVM, for those that are left
     * @param purpose as half a sentence: {@code to try mechanisms}
     * @throws HostException where a JVM answers for none, because it has no NEURON
     */
    public static <T> void untilAnswered(
            List<T> all, Predicate<T> isAnswered, Function<List<T>, CommandResult> run, String purpose) {
        List<T> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            CommandResult ended = run.apply(open);
            if (!open.removeIf(isAnswered)) {
                String said = ended.output().strip();
                int reason = said.lastIndexOf(NO_START);
                throw new HostException("NEURON cannot be started %s: %s"
                        .formatted(purpose, reason < 0 ? said : said.substring(reason + NO_START.length())));
            }
        }
    }

    /** Runs a program of Glia's to its end. */
    public CommandResult run(Class<?> program, List<String> arguments, Duration limit) {
        List<String> words = new ArrayList<>(List.of(
                JavaProgram.current().toString(),
                "-XX:ErrorFile=" + work.resolve("fault.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Dglia.neuron.home=" + neuron.home(),
                "-Dglia.cache=" + cache,
                "-cp",
                own().toString(),
                program.getName()));
        words.addAll(arguments);
        return new Command(words, work, Map.of(), limit).run();
    }

    /** Why one has not said that all is done. */
    public static String reason(CommandResult ended) {
        return ended.timedOut()
                ? "it did not come to an end"
                : "it ends the process, and a JVM with it (%s)"
                        .formatted(ended.output()
                                .lines()
                                .map(String::strip)
                                .filter(line -> line.matches("#\\s+SIG.*"))
                                .map(line -> line.replaceFirst("#\\s+(\\w+).*", "$1"))
                                .findFirst()
                                .orElse("exit code " + ended.exit()));
    }

    /** The jar, or folder, of which this class is. */
    static Path own() {
        try {
            return Path.of(TrialJvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new HostException("Glia cannot tell where its own jar is: " + e.getMessage(), e);
        }
    }
}
