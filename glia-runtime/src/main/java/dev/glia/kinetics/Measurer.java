package dev.glia.kinetics;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.Neuron;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM in which mechanisms are measured: {@code Measurer ORDERS ANSWERS [LIBRARY]}. Which one comes is written down before
 * it is measured, so that whoever finds this JVM dead knows of what it died.
 */
public final class Measurer {
    /** What stands before the reason why nothing can be measured, in what this process prints. */
    static final String NO_START = "no mechanism can be measured: ";

    static final String BEGIN = "begin ";
    static final String CURVE = "curve ";
    static final String NOTE = "note ";
    static final String FAILED = "failed ";
    static final String END = "end ";

    private static final double[] CELSIUS = {6.3, 37};

    private final PrintStream answers;

    private Measurer(PrintStream answers) {
        this.answers = answers;
    }

    /** Measures every channel of the orders; their first line names all mechanisms of the library. */
    public static void main(String[] arguments) throws IOException {
        List<String> orders = Files.readAllLines(Path.of(arguments[0]));
        try {
            Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
            if (arguments.length > 2) {
                Neuron.load(Path.of(arguments[2]), List.of(orders.get(0).split(" ")));
            }
        } catch (GliaException e) {
            System.err.println(NO_START + e.getMessage());
            System.exit(1);
        }
        try (PrintStream answers = new PrintStream(
                Files.newOutputStream(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8)) {
            Measurer measurer = new Measurer(answers);
            orders.stream().skip(1).map(Channel::parse).forEach(measurer::measure);
        }
    }

    private void measure(Channel channel) {
        String name = channel.name().fullName();
        answers.println(BEGIN + name);
        try {
            List<Curve> curves = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            measure(channel, curves, notes);
            curves.forEach(curve -> answers.println(CURVE + curve.line()));
            notes.forEach(note -> answers.println(NOTE + note));
        } catch (GliaException | IllegalStateException | IllegalArgumentException e) {
            answers.println(FAILED + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
        answers.println(END + name);
    }

    private static void measure(Channel channel, List<Curve> curves, List<String> notes) {
        String table = "usetable_" + channel.name().fullName();
        boolean hasTable = Neuron.knows(table);
        try (Clamp clamp = new Clamp(channel)) {
            for (double celsius : CELSIUS) {
                if (hasTable) {
                    Neuron.set(table, 0);
                }
                new Measurement(clamp, channel, celsius, false).into(curves, notes);
                if (hasTable) {
                    Neuron.set(table, 1);
                    new Measurement(clamp, channel, celsius, true).into(curves, notes);
                }
            }
        }
    }
}
