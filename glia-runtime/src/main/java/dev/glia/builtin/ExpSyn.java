package dev.glia.builtin;

/**
 * The point process {@code ExpSyn}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code weight} (uS).
 */
public final class ExpSyn implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("ExpSyn", "NEURON")
            .parameter("tau", "ms", 0.1)
            .parameter("e", "mV", 0.0)
            .variable("i", "nA")
            .variable("g", "uS");

    private final dev.glia.typed.TypedPoint it;

    private ExpSyn(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static ExpSyn at(dev.glia.neuron.Segment place) {
        return new ExpSyn(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code tau} in ms, default 0.1, from 1e-9 to 1e9. */
    public double tau() {
        return it.get(0);
    }

    /** Sets {@code tau} in ms, default 0.1, from 1e-9 to 1e9. */
    public ExpSyn tau(double value) {
        it.set(0, dev.glia.typed.Limits.require("tau", "ms", 1.0E-9, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code tau} in ms, default 0.1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Reference refTau() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau} in ms, default 0.1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Vector recordTau() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code e} in mV, default 0. */
    public double e() {
        return it.get(1);
    }

    /** Sets {@code e} in mV, default 0. */
    public ExpSyn e(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e} in mV, default 0. */
    public dev.glia.neuron.Reference refE() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in mV, default 0. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(2);
    }

    /** Sets {@code i} in nA. */
    public ExpSyn i(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in nA. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in nA. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code g} in uS. */
    public double g() {
        return it.get(3);
    }

    /** Sets {@code g} in uS. */
    public ExpSyn g(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code g} in uS. */
    public dev.glia.neuron.Reference refG() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code g} in uS. */
    public dev.glia.neuron.Vector recordG() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }
}
