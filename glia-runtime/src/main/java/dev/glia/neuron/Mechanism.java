package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;

/**
 * A density mechanism in a section, whole or at one place, whose variables go by the short names of the mod file:
 * {@code get("gnabar")} reads {@code gnabar_hh}.
 */
public final class Mechanism {
    private final Section section;
    private final double x;
    private final Symbol mechanism;

    /** {@code x} is NaN for the whole section. */
    Mechanism(Section section, double x, String mechanism) {
        this.section = section;
        this.x = x;
        this.mechanism = Symbol.require(mechanism, SymbolRole.MECHANISM, "density mechanism");
        if (!section.has(mechanism)) {
            throw new NeuronException(
                    "mechanism '%s' is not inserted in section '%s'".formatted(mechanism, section), "");
        }
    }

    public Section section() {
        return section;
    }

    /** NEURON's name of the mechanism. */
    public String name() {
        return mechanism.name();
    }

    /** Every variable of the mechanism by its short name. */
    public List<String> variables() {
        String suffix = "_" + name();
        return names().stream()
                .map(name -> name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name)
                .toList();
    }

    /** A variable here; of a whole section, in its middle. In the unit that the mod declares. */
    public double get(String variable) {
        return section.get(symbol(variable), place(), -1);
    }

    /** A variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable) {
        return section.getAll(symbol(variable).name());
    }

    /** Sets a variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, double value) {
        Symbol symbol = symbol(variable);
        if (Double.isNaN(x)) {
            section.set(symbol.name(), value);
        } else {
            section.set(symbol, x, -1, value);
        }
        return this;
    }

    /** The variable itself here; of a whole section, in its middle. */
    public Reference ref(String variable) {
        return section.at(place()).ref(symbol(variable).name());
    }

    /** Records a variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable) {
        return Vector.recording(ref(variable));
    }

    private double place() {
        return Double.isNaN(x) ? 0.5 : x;
    }

    private Symbol symbol(String variable) {
        List<String> names = names();
        String full = Symbol.requireName(variable) + "_" + name();
        if (names.contains(full)) {
            return Symbol.range(full);
        }
        if (names.contains(variable)) {
            return Symbol.range(variable);
        }
        throw new NeuronException(
                "mechanism '%s' has no variable '%s'; it has %s".formatted(name(), variable, variables()), "");
    }

    private List<String> names() {
        return VariableNames.of(mechanism);
    }

    @Override
    public String toString() {
        return Double.isNaN(x) ? "%s in %s".formatted(name(), section) : "%s in %s".formatted(name(), section.at(x));
    }

    /** The names of a mechanism's variables never change, and hot loops read by short name. */
    private static final class VariableNames {
        private static final java.util.Map<String, List<String>> KNOWN = new java.util.concurrent.ConcurrentHashMap<>();

        static List<String> of(Symbol mechanism) {
            return KNOWN.computeIfAbsent(
                    mechanism.name(),
                    name -> Call.to(Operation.MECHANISM_VARIABLES)
                            .symbol(mechanism.handle())
                            .run()
                            .text()
                            .lines()
                            .map(line -> line.substring(0, line.indexOf(' ')))
                            .toList());
        }
    }
}
