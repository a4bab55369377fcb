package dev.glia.trial;

import dev.glia.asset.MechanismName;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
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
        TrialJvm.untilAnswered(
                examined,
                one -> answers.containsKey(one.name()),
                open -> run(open, thorough, answers),
                "to try mechanisms");
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
            CommandResult ended = new TrialJvm(neuron, cache, work)
                    .run(
                            Examinee.class,
                            List.of(library.toString(), orders.toString(), written.toString()),
                            TrialJvm.START.plus(EACH.multipliedBy(open.size())));
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
        return new Answer(begun.name(), begun.step(), TrialJvm.reason(ended));
    }
}
