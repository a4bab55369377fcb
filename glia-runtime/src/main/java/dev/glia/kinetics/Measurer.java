package dev.glia.kinetics;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.Neuron;
import dev.glia.trial.TrialJvm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM in which mechanisms are measured: {@code Measurer ORDERS ANSWERS [LIBRARY]}. Which one comes is written down before
 * it is measured, so that whoever finds this JVM dead knows of what it died.
 */
public final class Measurer {
    static final String BEGIN = "begin ";
    static final String TRIES = "tries ";
    static final String CURVE = "curve ";
    static final String MODES = "modes ";
    static final String FAMILY = "family ";
    static final String NOTE = "note ";
    static final String FAILED = "failed ";
    static final String END = "end ";

    private static final double WARM = 37;
    private static final double[] CELSIUS = {6.3, WARM};

    private final PrintStream answers;

    private Measurer(PrintStream answers) {
        this.answers = answers;
    }

    /** Measures every specimen of the orders; their first line names all mechanisms of the library. */
    public static void main(String[] arguments) throws IOException {
        List<String> orders = Files.readAllLines(Path.of(arguments[0]));
        try {
            Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
            if (arguments.length > 2) {
                Neuron.load(Path.of(arguments[2]), List.of(orders.get(0).split(" ")));
            }
        } catch (GliaException e) {
            System.err.println(TrialJvm.NO_START + e.getMessage());
            System.exit(1);
        }
        try (PrintStream answers = TrialJvm.answers(Path.of(arguments[1]))) {
            Measurer measurer = new Measurer(answers);
            orders.stream().skip(1).map(Specimen::parse).forEach(measurer::measure);
        }
    }

    private void measure(Specimen specimen) {
        String name = specimen.name().fullName();
        answers.println(BEGIN + name);
        String table = "usetable_" + name;
        if (!specimen.states().isEmpty()) {
            attempt("its gates", () -> {
                boolean hasTable = Neuron.knows(table);
                try (Clamp clamp = new Clamp(specimen, Curve.potentials())) {
                    for (double celsius : CELSIUS) {
                        if (hasTable) {
                            Neuron.set(table, 0);
                            curves(new Measurement(clamp, specimen, celsius, false));
                            Neuron.set(table, 1);
                        }
                        curves(new Measurement(clamp, specimen, celsius, hasTable));
                    }
                }
            });
        }
        for (Protocol protocol : Protocol.values()) {
            if ((protocol == Protocol.EVENTS) == specimen.receives()) {
                attempt(
                        "its " + protocol.words(),
                        () -> answers.println(FAMILY
                                + new Currents(specimen, WARM).under(protocol).line()));
            }
        }
        answers.println(END + name);
    }

    /** What fails is told, and what comes after is measured all the same. */
    private void attempt(String what, Runnable measured) {
        answers.println(TRIES + what);
        try {
            measured.run();
        } catch (GliaException | IllegalStateException | IllegalArgumentException e) {
            answers.println("%s%s cannot be measured: %s"
                    .formatted(
                            FAILED, what, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
        }
    }

    private void curves(Measurement measurement) {
        List<Curve> curves = new ArrayList<>();
        List<Modes> modes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        measurement.into(curves, modes, notes);
        modes.forEach(all -> answers.println(MODES + all.line()));
        curves.forEach(curve -> answers.println(CURVE + curve.line()));
        notes.forEach(note -> answers.println(NOTE + note));
    }
}
