package dev.glia.kinetics;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.kinetics.Protocol.Subject;
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
    static final String ION = "ion ";
    static final String NOTE = "note ";
    static final String FAILED = "failed ";
    static final String END = "end ";

    private static final double WARM = 37;
    private static final double[] CELSIUS = {6.3, WARM};
    private static final double[] POTENTIALS = {-80, -40, 0};

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
        if (!specimen.states().isEmpty()) {
            attempt("its gates", () -> gates(specimen));
        }
        for (Protocol protocol : Protocol.values()) {
            if (protocol.subject() == (specimen.receives() ? Subject.SYNAPSE : Subject.CHANNEL)) {
                attempt("its " + protocol.words(), () -> say(new Currents(specimen, WARM).under(protocol)));
            }
        }
        for (String concentration : specimen.reads()) {
            attempt("it over " + concentration, () -> over(specimen, concentration));
        }
        for (String concentration : specimen.writes()) {
            attempt("its step of " + concentration, () -> step(specimen, concentration));
        }
        answers.println(END + name);
    }

    private void say(Family family) {
        answers.println(FAMILY + family.line());
    }

    private void gates(Specimen specimen) {
        String table = "usetable_" + specimen.name().fullName();
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
    }

    /** Gates and current at several potentials; what the concentration makes no difference to is not told. */
    private void over(Specimen specimen, String concentration) {
        for (double potential : POTENTIALS) {
            try (Clamp clamp = Clamp.over(specimen, concentration, potential)) {
                new Measurement(clamp, specimen, WARM, false)
                        .overIon(concentration, potential).stream()
                                .filter(IonCurve::varies)
                                .forEach(curve -> answers.println(ION + curve.line()));
            }
        }
    }

    private void step(Specimen specimen, String concentration) {
        new IonStep(specimen, concentration, WARM)
                .measured()
                .ifPresentOrElse(
                        this::say,
                        () -> answers.println(NOTE
                                + "it computes %s from something else, so that a step of %s from outside is gone at once"
                                        .formatted(concentration, concentration)));
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
