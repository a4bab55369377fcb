package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A density mechanism in a section, whole or at one place, whose variables go by the short names of the mod file:
 * {@code get("gnabar")} reads {@code gnabar_hh}.
 */
public final class Mechanism {
    /** A mechanism's variables never change, and hot loops read them by short name. */
    private static final Map<String, Map<String, Variable>> KNOWN = new ConcurrentHashMap<>();

    private final Section section;
    private final double x;
    private final Symbol mechanism;
    private final Map<String, Variable> variables;

    /** {@code x} is NaN for the whole section. */
    Mechanism(Section section, double x, String mechanism) {
        this.section = section;
        this.x = x;
        this.mechanism = Symbol.require(mechanism, SymbolRole.MECHANISM, "density mechanism");
        this.variables = variablesOf(this.mechanism);
        if (!SectionMechanisms.has(section, this.mechanism)) {
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

    /** Every variable of the mechanism by its short name, sorted. */
    public List<String> variables() {
        return variables.keySet().stream().sorted().toList();
    }

    /** A variable here; of a whole section, in its middle. In the unit that the mod declares. */
    public double get(String variable) {
        return section.values().get(symbol(variable), place(), -1);
    }

    /** An element of an array variable here; of a whole section, in its middle. */
    public double get(String variable, int index) {
        return section.values().get(symbol(variable), place(), index);
    }

    /** Sets an element of an array variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, int index, double value) {
        Symbol symbol = symbol(variable);
        if (Double.isNaN(x)) {
            section.segments().forEach(segment -> section.values().set(symbol, segment.x(), index, value));
        } else {
            section.values().set(symbol, x, index, value);
        }
        return this;
    }

    /** A variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable) {
        return section.getAll(symbol(variable).name());
    }

    /** An element of an array variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable, int index) {
        return section.getAll(symbol(variable).name(), index);
    }

    /** Sets a variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, double value) {
        Symbol symbol = symbol(variable);
        if (Double.isNaN(x)) {
            section.set(symbol.name(), value);
        } else {
            section.values().set(symbol, x, -1, value);
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
        Variable known = variables.get(variable);
        if (known == null) {
            throw new NeuronException(
                    "mechanism '%s' has no variable '%s'; it has %s".formatted(name(), variable, variables()), "");
        }
        return known.symbol();
    }

    @Override
    public String toString() {
        return Double.isNaN(x) ? "%s in %s".formatted(name(), section) : "%s in %s".formatted(name(), section.at(x));
    }

    /** Those that have a value of their own in every segment: neither arrays nor POINTERs. */
    List<String> plainVariables() {
        return variables.entrySet().stream()
                .filter(entry -> entry.getValue().plain())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** By short name. */
    private static Map<String, Variable> variablesOf(Symbol mechanism) {
        Map<String, Variable> known = KNOWN.get(mechanism.name());
        if (known == null) { // not computeIfAbsent, whose lock would be held while this thread waits for NEURON
            known = listed(mechanism);
            KNOWN.put(mechanism.name(), known);
        }
        return known;
    }

    private static Map<String, Variable> listed(Symbol mechanism) {
        return Call.to(Operation.MECHANISM_VARIABLES)
                .symbol(mechanism.handle())
                .run()
                .text()
                .lines()
                .map(Variable::parse)
                .collect(Collectors.toUnmodifiableMap(
                        variable -> variable.shortName(mechanism.name()), variable -> variable));
    }

    /** A variable as the shim lists it: its NEURON name, what it is, and how many elements it has, -1 for a scalar. */
    private record Variable(Symbol symbol, boolean plain) {
        private static final String POINTER = "4";

        static Variable parse(String line) {
            String[] words = line.split(" ");
            return new Variable(Symbol.range(words[0]), !words[1].equals(POINTER) && words[2].equals("-1"));
        }

        String shortName(String mechanism) {
            String suffix = "_" + mechanism;
            String full = symbol.name();
            return full.endsWith(suffix) ? full.substring(0, full.length() - suffix.length()) : full;
        }
    }
}
