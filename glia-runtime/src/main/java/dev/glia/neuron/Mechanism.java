package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

    /** A variable, looked up once: for loops that read or set often. */
    public MechanismVariable variable(String variable) {
        section.handle().requireOpen();
        return new MechanismVariable(section, x, variables.element(variable));
    }

    /** A variable here; of a whole section, in its middle. In the unit that the mod declares. */
    public double get(String variable) {
        return variable(variable).get();
    }

    /** An element of an array variable here; of a whole section, in its middle. */
    public double get(String variable, int index) {
        return variable(variable).get(index);
    }

    /** Sets a variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, double value) {
        variable(variable).set(value);
        return this;
    }

    /** Sets an element of an array variable here; of a whole section, in every segment. */
    public Mechanism set(String variable, int index, double value) {
        variable(variable).set(index, value);
        return this;
    }

    /** A variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable) {
        return variable(variable).getAll();
    }

    /** An element of an array variable in every segment, from the 0 end to the 1 end. */
    public double[] getAll(String variable, int index) {
        return variable(variable).getAll(index);
    }

    /** The unit of a variable as the mod declares it, for example {@code S/cm2} of {@code gnabar}; empty if it declares none. */
    public String units(String variable) {
        return variable(variable).units();
    }

    /** The variable itself here; of a whole section, in its middle. */
    public Reference ref(String variable) {
        return variable(variable).ref();
    }

    /** An element of an array variable itself here; of a whole section, in its middle. */
    public Reference ref(String variable, int index) {
        return variable(variable).ref(index);
    }

    /** The stream of a {@code RANDOM} of its mod here; of a whole section, in its middle. */
    public RandomStream random(String variable) {
        Objects.requireNonNull(variable, "variable");
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

    /** Calls a FUNCTION or PROCEDURE of the mod, with the variables here; of a whole section, in its middle. */
    public double call(String function, double... arguments) {
        Object[] values = Arrays.stream(arguments).boxed().toArray();
        OneNeuron.enter();
        try {
            Hoc.call(section, "setdata_" + name(), place());
            return (Double) Hoc.call(section, function + "_" + name(), values);
        } finally {
            OneNeuron.leave();
        }
    }

    /** Lets a POINTER here, of a whole section in its middle, follow another variable. */
    public Mechanism setPointer(String pointer, Reference variable) {
        section.at(place()).setPointer(pointer + "_" + name(), variable);
        return this;
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
