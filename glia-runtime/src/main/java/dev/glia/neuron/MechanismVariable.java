package dev.glia.neuron;

import dev.glia.neuron.MechanismVariables.Element;

/**
 * A variable of a density mechanism in a section, whole or at one place, whose name was looked up once: for loops that read
 * or set often.
 *
 * <pre>{@code
 * MechanismVariable gbar = soma.mechanism("Kv1").variable("gbar");
 * gbar.set(0.01);                                                         // S/cm²
 * }</pre>
 */
public final class MechanismVariable {
    private final Section section;
    private final double x;
    private final Element element;

    /** {@code x} is NaN for the whole section. */
    MechanismVariable(Section section, double x, Element element) {
        this.section = section;
        this.x = x;
        this.element = element;
    }

    /** The value here; of a whole section, in its middle. */
    public double get() {
        return get(-1);
    }

    /** An element of an array here; of a whole section, in its middle. */
    public double get(int index) {
        return section.values().get(element.symbol(), place(), element.index(index));
    }

    /** Sets it here; of a whole section, in every segment. */
    public void set(double value) {
        set(-1, value);
    }

    /** Sets an element of an array here; of a whole section, in every segment. */
    public void set(int index, double value) {
        if (Double.isNaN(x)) {
            section.values().fill(element.symbol(), element.index(index), value);
        } else {
            section.values().set(element.symbol(), x, element.index(index), value);
        }
    }

    /** The value in every segment, from the 0 end to the 1 end. */
    public double[] getAll() {
        return getAll(-1);
    }

    /** An element of an array in every segment, from the 0 end to the 1 end. */
    public double[] getAll(int index) {
        return section.values().getAll(element.symbol(), element.index(index));
    }

    /** The unit that the mod declares; empty if it declares none. */
    public String units() {
        section.handle().requireOpen();
        return element.symbol().units();
    }

    /** The variable itself here; of a whole section, in its middle. */
    public Reference ref() {
        return ref(-1);
    }

    /** An element of an array itself here; of a whole section, in its middle. */
    public Reference ref(int index) {
        return new Reference.OfRange(section.at(place()), element.symbol(), element.index(index));
    }

    private double place() {
        return Double.isNaN(x) ? 0.5 : x;
    }
}
