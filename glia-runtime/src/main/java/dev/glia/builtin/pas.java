package dev.glia.builtin;

/**
 * The density mechanism {@code pas}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 */
public final class pas {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("pas", "NEURON")
            .parameter("g", "S/cm2", 0.001)
            .parameter("e", "mV", -70.0)
            .variable("i", "mA/cm2");

    private final dev.glia.typed.TypedDensity it;

    private pas(dev.glia.typed.TypedDensity it) {
        this.it = it;
    }

    /** Inserts it into every segment of a section. */
    public static pas in(dev.glia.neuron.Section section) {
        return new pas(TYPE.in(section));
    }

    /** The same at a place of its section, x from 0 to 1. */
    public pas at(double x) {
        return new pas(it.at(x));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    /** {@code g} in S/cm2, default .001, from 0 to 1e9. */
    public double g() {
        return it.variable(0).get();
    }

    /** Sets {@code g} in S/cm2, default .001, from 0 to 1e9. */
    public pas g(double value) {
        it.variable(0).set(dev.glia.typed.Limits.require("g", "S/cm2", 0.0, 1.0E9, value));
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code g} in S/cm2, default .001, from 0 to 1e9. */
    public double[] gAll() {
        return it.variable(0).getAll();
    }

    /** Itself, to be played into and the like: {@code g} in S/cm2, default .001, from 0 to 1e9. */
    public dev.glia.neuron.Reference refG() {
        return it.variable(0).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code g} in S/cm2, default .001, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordG() {
        return dev.glia.neuron.Vector.recording(it.variable(0).ref());
    }

    /** {@code e} in mV, default -70. */
    public double e() {
        return it.variable(1).get();
    }

    /** Sets {@code e} in mV, default -70. */
    public pas e(double value) {
        it.variable(1).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code e} in mV, default -70. */
    public double[] eAll() {
        return it.variable(1).getAll();
    }

    /** Itself, to be played into and the like: {@code e} in mV, default -70. */
    public dev.glia.neuron.Reference refE() {
        return it.variable(1).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in mV, default -70. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.variable(1).ref());
    }

    /** {@code i} in mA/cm2. */
    public double i() {
        return it.variable(2).get();
    }

    /** Sets {@code i} in mA/cm2. */
    public pas i(double value) {
        it.variable(2).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code i} in mA/cm2. */
    public double[] iAll() {
        return it.variable(2).getAll();
    }

    /** Itself, to be played into and the like: {@code i} in mA/cm2. */
    public dev.glia.neuron.Reference refI() {
        return it.variable(2).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in mA/cm2. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.variable(2).ref());
    }
}
