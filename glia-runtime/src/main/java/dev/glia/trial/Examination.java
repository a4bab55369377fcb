package dev.glia.trial;

import dev.glia.asset.MechanismName;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.process.JavaProgram;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tries the mechanisms of a library out, in as many JVMs as it takes.
 *
 * @param library what NEURON loads
 * @param names every mechanism in it
 * @param cache where Glia's own native part lies
 * @param work an empty folder
 */
public record Examination(NeuronInstallation neuron, Path library, List<MechanismName> names, Path cache, Path work) {
    /** What a JVM and NEURON take to start, with room for a busy machine. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration EACH = Duration.ofSeconds(5);

    public Examination {
        names = List.copyOf(names);
    }

    /**
     * Tries them.
     *
     * @param thorough whether they are run as well, and not only inserted
     */
    public SortedMap<MechanismName, Answer> of(List<Examined> examined, boolean thorough) {
        SortedMap<MechanismName, Answer> answers = new TreeMap<>();
        List<Examined> open = new ArrayList<>(examined);
        while (!open.isEmpty()) {
            int before = open.size();
            CommandResult ended = run(open, thorough, answers);
            open.removeIf(one -> answers.containsKey(one.name()));
            if (open.size() == before) {
                String said = ended.output().strip();
                int reason = said.lastIndexOf(Examinee.NO_START);
                throw new HostException("NEURON cannot be started to try mechanisms: %s"
                        .formatted(reason < 0 ? said : said.substring(reason + Examinee.NO_START.length())));
            }
        }
        return answers;
    }

    private CommandResult run(List<Examined> open, boolean thorough, Map<MechanismName, Answer> answers) {
        try {
            Path orders = work.resolve("orders");
            Path written = work.resolve("answers");
            List<String> lines = new ArrayList<>();
            lines.add(thorough ? "thorough" : "brief");
            lines.add(
                    String.join(" ", names.stream().map(MechanismName::fullName).toList()));
            open.forEach(one -> lines.add(one.line()));
            Files.write(orders, lines);
            Files.deleteIfExists(written);
            CommandResult ended = new Command(
                            words(orders, written), work, Map.of(), START.plus(EACH.multipliedBy(open.size())))
                    .run();
            if (Files.exists(written)) {
                Files.readAllLines(written).stream()
                        .map(Answer::parse)
                        .forEach(answer -> answers.put(answer.name(), answer));
            }
            answers.replaceAll(
                    (name, answer) -> answer.isPassed() || !answer.reason().isEmpty() ? answer : died(answer, ended));
            return ended;
        } catch (IOException e) {
            throw new HostException("'%s' cannot be used: %s".formatted(work, Failures.reason(e)), e);
        }
    }

    private static Answer died(Answer begun, CommandResult ended) {
        String reason = ended.timedOut()
                ? "it did not come to an end"
                : "it ends the process, and a JVM with it (%s)"
                        .formatted(ended.output()
                                .lines()
                                .map(String::strip)
                                .filter(line -> line.matches("#\\s+SIG.*"))
                                .map(line -> line.replaceFirst("#\\s+(\\w+).*", "$1"))
                                .findFirst()
                                .orElse("exit code " + ended.exit()));
        return new Answer(begun.name(), begun.step(), reason);
    }

    private List<String> words(Path orders, Path answers) {
        return List.of(
                JavaProgram.current().toString(),
                "-XX:ErrorFile=" + work.resolve("fault.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Dglia.neuron.home=" + neuron.home(),
                "-Dglia.cache=" + cache,
                "-cp",
                own().toString(),
                Examinee.class.getName(),
                library.toString(),
                orders.toString(),
                answers.toString());
    }

    /** The jar, or folder, of which this class is. */
    static Path own() {
        try {
            return Path.of(Examination.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new HostException("Glia cannot tell where its own jar is: " + e.getMessage(), e);
        }
    }
}
