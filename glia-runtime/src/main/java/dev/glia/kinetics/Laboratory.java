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
    public SortedMap<MechanismName, Kinetics> measure(List<Channel> channels) {
        SortedMap<MechanismName, Kinetics> measured = new TreeMap<>();
        List<Channel> open = new ArrayList<>(channels);
        while (!open.isEmpty()) {
            int before = open.size();
            CommandResult ended = run(open, measured);
            open.removeIf(channel -> measured.containsKey(channel.name()));
            if (open.size() == before) {
                String said = ended.output().strip();
                int reason = said.lastIndexOf(Measurer.NO_START);
                throw new HostException("NEURON cannot be started to measure mechanisms: %s"
                        .formatted(reason < 0 ? said : said.substring(reason + Measurer.NO_START.length())));
            }
        }
        return measured;
    }

    private CommandResult run(List<Channel> open, SortedMap<MechanismName, Kinetics> measured) {
        Path orders = jvm.work().resolve("channels");
        Path answers = jvm.work().resolve("kinetics");
        try {
            List<String> lines = new ArrayList<>();
            lines.add(
                    String.join(" ", names.stream().map(MechanismName::fullName).toList()));
            open.forEach(channel -> lines.add(channel.line()));
            Files.write(orders, lines);
            Files.deleteIfExists(answers);
            List<String> arguments = new ArrayList<>(List.of(orders.toString(), answers.toString()));
            library.ifPresent(file -> arguments.add(file.toString()));
            CommandResult ended =
                    jvm.run(Measurer.class, arguments, TrialJvm.START.plus(EACH.multipliedBy(open.size())));
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
        List<Curve> curves = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<String> failure = Optional.of(reason);
        Optional<MechanismName> open = Optional.empty();
        for (String line : lines) {
            if (line.startsWith(Measurer.BEGIN)) {
                open = Optional.of(Channel.named(line.substring(Measurer.BEGIN.length())));
                curves.clear();
                notes.clear();
                failure = Optional.empty();
            } else if (line.startsWith(Measurer.CURVE)) {
                curves.add(Curve.parse(line.substring(Measurer.CURVE.length())));
            } else if (line.startsWith(Measurer.NOTE)) {
                notes.add(line.substring(Measurer.NOTE.length()));
            } else if (line.startsWith(Measurer.FAILED)) {
                failure = Optional.of(line.substring(Measurer.FAILED.length()));
            } else if (line.startsWith(Measurer.END)) {
                all.add(new Kinetics(open.orElseThrow(), curves, notes, failure));
                open = Optional.empty();
            }
        }
        open.ifPresent(name -> all.add(new Kinetics(name, List.of(), List.of(), Optional.of(reason))));
        return all;
    }
}
