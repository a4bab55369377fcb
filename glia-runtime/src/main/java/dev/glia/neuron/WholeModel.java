package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What NEURON's model holds: sections, objects that take part in a run, and the globals that a simulation sets. A Vector that
 * nothing records into does not take part, and is let go with its Java object. Whoever runs one simulation after another in a JVM
 * compares and clears with it.
 */
public record WholeModel(Set<String> names) {
    /** What one simulation may set and the next must not find so, with what NEURON starts with; °C, ms. */
    private static final Map<String, Double> GLOBALS =
            new TreeMap<>(Map.of("celsius", 6.3, "dt", 0.025, "secondorder", 0.0));

    /** Vectors, and the doors to what NEURON has one of, which the bridge opens too. */
    private static final Set<String> NO_PART = Set.of("Vector", "CVode", "ParallelContext");

    private static final System.Logger LOG = System.getLogger("dev.glia");

    public WholeModel {
        names = Set.copyOf(names);
    }

    /** Initialises the model, with which what is closed already leaves it, and tells what is there. */
    public static WholeModel now() {
        return OneNeuron.inside(() -> {
            freeWhatIsClosed();
            Set<String> names = new HashSet<>();
            for (Section section : Neuron.sections()) {
                names.add(section.name());
            }
            Call objects = Call.to(Operation.OBJECTS);
            NO_PART.forEach(objects::text);
            objects.run().text().lines().forEach(names::add);
            return new WholeModel(names);
        });
    }

    /** What events could reach is let go when the next run begins; a model that is left may be one that cannot begin. */
    private static void freeWhatIsClosed() {
        try {
            Neuron.finitialize(Neuron.V_INIT);
        } catch (NeuronException e) {
            OneNeuron.tell(
                    () -> LOG.log(System.Logger.Level.DEBUG, "the model that was left cannot be initialised", e));
        }
    }

    /** What is here and not in {@code before}, in words; empty for nothing. */
    public String beyond(Set<String> before) {
        if (before.containsAll(names)) {
            return "";
        }
        List<String> more =
                names.stream().filter(name -> !before.contains(name)).sorted().toList();
        return more.size() <= 3
                ? String.join(", ", more)
                : "%s and %s more".formatted(String.join(", ", more.subList(0, 3)), more.size() - 3);
    }

    /**
     * Closes every point process, cell and section, with what depends on them, and sets {@link #restoreGlobals the globals} and the
     * step back. What hoc holds, and objects of other classes, stay; {@link #now} names them.
     */
    public static void clear() {
        OneNeuron.inside(() -> {
            PointProcess.all().forEach(HocObject::close);
            Cell.all().forEach(HocObject::close);
            new ArrayList<>(Neuron.sections()).forEach(Section::close);
            restoreGlobals();
            fixedStep();
            return null;
        });
    }

    /** Gives {@code celsius}, {@code dt}, {@code secondorder} and {@link RandomStreams#globalIndex} what NEURON starts with. */
    public static void restoreGlobals() {
        GLOBALS.forEach((name, value) -> {
            if (Neuron.get(name) != value) {
                Neuron.set(name, value);
            }
        });
        if (RandomStreams.globalIndex() != 0) {
            RandomStreams.globalIndex(0);
        }
    }

    /** Whether the variable step is active. */
    public static boolean isVariableStep() {
        return TimeLoop.isVariableStep();
    }

    private static void fixedStep() {
        if (isVariableStep()) {
            try (HocObject cvode = Neuron.create("CVode")) {
                cvode.call("active", 0);
            }
        }
    }
}
