package dev.glia.trial;

import dev.glia.GliaException;
import dev.glia.asset.ModKind;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.SaveState;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The JVM in which mechanisms are tried: {@code Examinee LIBRARY ORDERS ANSWERS}. Each step is written down before it is
 * taken, so that whoever finds this JVM dead knows what it died of.
 */
public final class Examinee {
    private static final double REST = -65;
    private static final double COLD = 6.3;
    private static final double WARM = 37;

    private static final int SEGMENTS = 3;

    private final PrintStream answers;

    private Examinee(PrintStream answers) {
        this.answers = answers;
    }

    /** Tries every mechanism of the orders; the first line says whether all steps are taken, or the first alone. */
    public static void main(String[] arguments) throws IOException {
        List<String> orders = Files.readAllLines(Path.of(arguments[1]));
        List<Examined> examined = orders.stream().skip(2).map(Examined::parse).toList();
        List<String> names = List.of(orders.get(1).split(" "));
        try {
            Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
            Neuron.load(Path.of(arguments[0]), names);
        } catch (GliaException e) {
            System.err.println(TrialJvm.NO_START + e.getMessage());
            System.exit(1);
        }
        try (PrintStream answers = TrialJvm.answers(Path.of(arguments[2]))) {
            Examinee examinee = new Examinee(answers);
            examined.forEach(one -> examinee.examine(one, orders.get(0).equals("thorough")));
        }
    }

    private void examine(Examined one, boolean thorough) {
        for (Step step : Step.values()) {
            boolean taken =
                    step == Step.INSERT || (thorough && one.runs() && (step != Step.THREADS || one.threadsafe()));
            if (taken && !take(step, one)) {
                return;
            }
        }
        answers.println(Answer.passed(one.name()).line());
    }

    private boolean take(Step step, Examined one) {
        answers.println(Answer.begun(one.name(), step).line());
        try {
            switch (step) {
                case INSERT -> insert(one);
                case COLD -> rest(one, 1, COLD);
                case COLD_SEGMENTS -> rest(one, SEGMENTS, COLD);
                case WARM -> rest(one, 1, WARM);
                case WARM_SEGMENTS -> rest(one, SEGMENTS, WARM);
                case SAVE -> save(one);
                case THREADS -> threads(one);
            }
            return true;
        } catch (GliaException | IllegalStateException | IllegalArgumentException e) {
            answers.println(Answer.failed(one.name(), step, e.getMessage()).line());
            return false;
        }
    }

    private static void insert(Examined one) {
        try (Placed placed = Placed.in(one, 1)) {
            placed.requireThere(one);
        }
    }

    private static void rest(Examined one, int nseg, double celsius) {
        try (Placed placed = Placed.in(one, nseg)) {
            Neuron.celsius(celsius);
            Neuron.finitialize(REST);
            Neuron.continuerun(10);
            placed.requireNumbers();
        }
    }

    private static void save(Examined one) {
        try (Placed placed = Placed.in(one, 1);
                SaveState state = saved()) {
            Neuron.continuerun(2);
            state.restore();
            Neuron.continuerun(2);
            placed.requireNumbers();
        }
    }

    private static SaveState saved() {
        Neuron.finitialize(REST);
        Neuron.continuerun(1);
        return new SaveState();
    }

    private static void threads(Examined one) {
        try (Placed first = Placed.in(one, 1);
                Placed second = Placed.in(one, 1);
                ParallelContext context = new ParallelContext()) {
            context.threads(2);
            try {
                Neuron.finitialize(REST);
                Neuron.continuerun(1);
                first.requireNumbers();
                second.requireNumbers();
            } finally {
                context.threads(1);
            }
        }
    }

    /** The mechanism in a section of its own. */
    private record Placed(Section section, List<PointProcess> processes, Examined one) implements AutoCloseable {
        static Placed in(Examined one, int nseg) {
            String name = one.name().fullName();
            Section section = Neuron.section("section").L(20).diam(20).nseg(nseg);
            List<PointProcess> processes = new ArrayList<>();
            switch (one.kind()) {
                case POINT_PROCESS -> processes.add(Neuron.pointProcess(name, section.at(0.5)));
                case ARTIFICIAL_CELL -> processes.add(Neuron.artificialCell(name));
                case DENSITY -> section.insert(name);
                case FUNCTIONS -> {}
            }
            return new Placed(section, processes, one);
        }

        void requireThere(Examined one) {
            if (one.kind() == ModKind.DENSITY && !section.has(one.name().fullName())) {
                throw new IllegalStateException("NEURON takes it and it is not in the section");
            }
        }

        void requireNumbers() {
            for (Segment segment : section.segments()) {
                if (!Double.isFinite(segment.v())) {
                    throw new IllegalStateException(
                            "the membrane's potential is %s at t = %s ms".formatted(segment.v(), Neuron.t()));
                }
            }
            for (String variable : one.variables()) {
                if (values(variable).anyMatch(Double::isNaN)) {
                    throw new IllegalStateException(
                            "its variable '%s' is NaN at t = %s ms".formatted(variable, Neuron.t()));
                }
            }
        }

        private DoubleStream values(String variable) {
            return one.kind() == ModKind.DENSITY
                    ? DoubleStream.of(section.mechanism(one.name().fullName()).getAll(variable))
                    : processes.stream().mapToDouble(process -> process.get(variable));
        }

        @Override
        public void close() {
            processes.forEach(PointProcess::close);
            section.close();
        }
    }
}
