package dev.glia.neuron;

import dev.glia.neuron.MechanismVariables.Element;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.List;

/**
 * A density mechanism in a section, whole or at one place, whose variables go by the short names of the mod file:
 * {@code get("gnabar")} reads {@code gnabar_hh}.
 *
 * <pre>{@code
 * Mechanism hh = soma.insert("hh").mechanism("hh").set("gnabar", 0.12);   // S/cm²
 * double[] m = hh.getAll("m");                                            // in every segment
 * }</pre>
 */
public final class Mechanism {
    private final Section section;
    private final double x;
    private final Symbol mechanism;
    private final MechanismVariables variables;

    /** {@code x} is NaN for the whole section. */
    Mechanism(Section section, double x, String mechanism) {
        this.section = section;
        this.x = x;
        this.mechanism = SectionMechanisms.inserted(section, mechanism);
        this.variables = MechanismVariables.of(this.mechanism);
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
        return variables.names();
    }

    /** A variable here; of a whole section, in its middle. In the unit that the mod declares. */
    public double get(String variable) {
        return get(variable, -1);
    }

    /** An element of an array variable here; of a whole section, in its middle. */
    public double get(String variable, int index) {
        Element element = variables.element(variable);
        return section.values().get(element.symbol(), place(), element.index(index));
    }

    /** Sets a variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, double value) {
        return set(variable, -1, value);
    }

    /** Sets an element of an array variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, int index, double value) {
        Element element = variables.element(variable);
        if (Double.isNaN(x)) {
            section.values().fill(element.symbol(), element.index(index), value);
        } else {
            section.values().set(element.symbol(), x, element.index(index), value);
        }
        return this;
    }

    /** A variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable) {
        return getAll(variable, -1);
    }

    /** An element of an array variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable, int index) {
        Element element = variables.element(variable);
        return section.values().getAll(element.symbol(), element.index(index));
    }

    /** The unit of a variable as the mod declares it, for example {@code S/cm2} of {@code gnabar}; empty if it declares none. */
    public String units(String variable) {
        section.handle().requireOpen();
        return variables.element(variable).symbol().units();
    }

    /** The variable itself here; of a whole section, in its middle. */
    public Reference ref(String variable) {
        return ref(variable, -1);
    }

    /** An element of an array variable itself here; of a whole section, in its middle. */
    public Reference ref(String variable, int index) {
        Element element = variables.element(variable);
        return new Reference.OfRange(section.at(place()), element.symbol(), element.index(index));
    }

    /** The stream of a {@code RANDOM} of its mod here; of a whole section, in its middle. */
    public RandomStream random(String variable) {
        Symbol symbol = Symbol.find(variable + "_" + name())
                .orElseThrow(
                        () -> new NeuronException("mechanism '%s' has no RANDOM '%s'".formatted(name(), variable), ""));
        return new RandomStream(
                variable + " of " + this, () -> (HocObject) Arguments.value(Call.to(Operation.RANDOM_STREAM)
                        .doing("finding the RANDOM '%s' of", variable, this)
                        .section(section.handle())
                        .number(place())
                        .symbol(symbol.handle())
                        .run()));
    }

    /** Records a variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable) {
        return Vector.recording(ref(variable));
    }

    /** Records an element of an array variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable, int index) {
        return Vector.recording(ref(variable, index));
    }

    private double place() {
        return Double.isNaN(x) ? 0.5 : x;
    }

    @Override
    public String toString() {
        return Double.isNaN(x) ? "%s in %s".formatted(name(), section) : "%s in %s".formatted(name(), section.at(x));
    }

    /** Those that have a value of their own in every segment: neither arrays nor POINTERs. */
    List<String> plainVariables() {
        return variables.plainNames();
    }
}
