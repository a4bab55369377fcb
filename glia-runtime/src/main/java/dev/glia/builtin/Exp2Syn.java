package dev.glia.builtin;

/**
 * The point process {@code Exp2Syn}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code weight} (uS).
 */
public final class Exp2Syn implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("Exp2Syn", "NEURON")
            .parameter("tau1", "ms", 0.1)
            .parameter("tau2", "ms", 10.0)
            .parameter("e", "mV", 0.0)
            .variable("i", "nA")
            .variable("g", "uS")
            .variable("A", "uS")
            .variable("B", "uS");

    private final dev.glia.typed.TypedPoint it;

    private Exp2Syn(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static Exp2Syn at(dev.glia.neuron.Segment place) {
        return new Exp2Syn(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code tau1} in ms, default 0.1, from 1e-9 to 1e9. */
    public double tau1() {
        return it.get(0);
    }

    /** Sets {@code tau1} in ms, default 0.1, from 1e-9 to 1e9. */
    public Exp2Syn tau1(double value) {
        it.set(0, dev.glia.typed.Limits.require("tau1", "ms", 1.0E-9, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code tau1} in ms, default 0.1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Reference refTau1() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau1} in ms, default 0.1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Vector recordTau1() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code tau2} in ms, default 10, from 1e-9 to 1e9. */
    public double tau2() {
        return it.get(1);
    }

    /** Sets {@code tau2} in ms, default 10, from 1e-9 to 1e9. */
    public Exp2Syn tau2(double value) {
        it.set(1, dev.glia.typed.Limits.require("tau2", "ms", 1.0E-9, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code tau2} in ms, default 10, from 1e-9 to 1e9. */
    public dev.glia.neuron.Reference refTau2() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau2} in ms, default 10, from 1e-9 to 1e9. */
    public dev.glia.neuron.Vector recordTau2() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code e} in mV, default 0. */
    public double e() {
        return it.get(2);
    }

    /** Sets {@code e} in mV, default 0. */
    public Exp2Syn e(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e} in mV, default 0. */
    public dev.glia.neuron.Reference refE() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in mV, default 0. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(3);
    }

    /** Sets {@code i} in nA. */
    public Exp2Syn i(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in nA. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in nA. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code g} in uS. */
    public double g() {
        return it.get(4);
    }

    /** Sets {@code g} in uS. */
    public Exp2Syn g(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code g} in uS. */
    public dev.glia.neuron.Reference refG() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code g} in uS. */
    public dev.glia.neuron.Vector recordG() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }

    /** {@code A} in uS. */
    public double A() {
        return it.get(5);
    }

    /** Sets {@code A} in uS. */
    public Exp2Syn A(double value) {
        it.set(5, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code A} in uS. */
    public dev.glia.neuron.Reference refA() {
        return it.ref(5);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code A} in uS. */
    public dev.glia.neuron.Vector recordA() {
        return dev.glia.neuron.Vector.recording(it.ref(5));
    }

    /** {@code B} in uS. */
    public double B() {
        return it.get(6);
    }

    /** Sets {@code B} in uS. */
    public Exp2Syn B(double value) {
        it.set(6, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code B} in uS. */
    public dev.glia.neuron.Reference refB() {
        return it.ref(6);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code B} in uS. */
    public dev.glia.neuron.Vector recordB() {
        return dev.glia.neuron.Vector.recording(it.ref(6));
    }
}
