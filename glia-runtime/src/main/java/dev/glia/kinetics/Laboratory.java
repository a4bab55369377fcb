package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.process.CommandResult;
import dev.glia.trial.TrialJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Measures mechanisms in as many JVMs as it takes: one that ends its JVM costs only itself.
 *
 * @param jvm where they run; its folder is for this alone
 * @param library what NEURON loads; empty for NEURON's own mechanisms
 * @param names every mechanism in it
 */
public record Laboratory(TrialJvm jvm, Optional<Path> library, List<MechanismName> names) {
    private static final Duration EACH = Duration.ofSeconds(10);

    public Laboratory {
        names = List.copyOf(names);
    }

    /** Measures them. */
    public SortedMap<MechanismName, Kinetics> measure(List<Specimen> specimens) {
        return measure(specimens, done -> {});
    }

    /** Measures them, and tells while it does how many are done. */
    public SortedMap<MechanismName, Kinetics> measure(List<Specimen> specimens, IntConsumer progress) {
        SortedMap<MechanismName, Kinetics> measured = new TreeMap<>();
        TrialJvm.untilAnswered(
                specimens,
                specimen -> measured.containsKey(specimen.name()),
                open -> run(open, measured, progress),
                "to measure mechanisms");
        return measured;
    }

    private CommandResult run(List<Specimen> open, SortedMap<MechanismName, Kinetics> measured, IntConsumer progress) {
        Path orders = jvm.work().resolve("specimens");
        Path answers = jvm.work().resolve("kinetics");
        try {
            List<String> lines = new ArrayList<>();
            lines.add(
                    String.join(" ", names.stream().map(MechanismName::fullName).toList()));
            open.forEach(specimen -> lines.add(specimen.line()));
            Files.write(orders, lines);
            Files.deleteIfExists(answers);
            List<String> arguments = new ArrayList<>(List.of(orders.toString(), answers.toString()));
            library.ifPresent(file -> arguments.add(file.toString()));
            AnswersSoFar soFar = new AnswersSoFar(answers, done -> progress.accept(measured.size() + done));
            CommandResult ended;
            try {
                ended = jvm.run(Measurer.class, arguments, TrialJvm.START.plus(EACH.multipliedBy(open.size())));
            } finally {
                soFar.end();
            }
            if (Files.exists(answers)) {
                read(Files.readAllLines(answers), TrialJvm.reason(ended))
                        .forEach(kinetics -> measured.put(kinetics.name(), kinetics));
            }
            return ended;
        } catch (IOException e) {
            throw new HostException("'%s' cannot be used: %s".formatted(jvm.work(), Failures.reason(e)), e);
        }
    }

    /** What a JVM has written; the one that has no end died of {@code reason}. */
    private static List<Kinetics> read(List<String> lines, String reason) {
        List<Kinetics> all = new ArrayList<>();
        Optional<Answers> open = Optional.empty();
        for (String line : lines) {
            if (line.startsWith(Measurer.BEGIN)) {
                open = Optional.of(new Answers(Specimen.named(line.substring(Measurer.BEGIN.length()))));
            } else if (line.startsWith(Measurer.END)) {
                open.ifPresent(answers -> all.add(answers.whole()));
                open = Optional.empty();
            } else {
                open.ifPresent(answers -> answers.take(line));
            }
        }
        open.ifPresent(answers -> all.add(answers.died(reason)));
        return all;
    }
}
