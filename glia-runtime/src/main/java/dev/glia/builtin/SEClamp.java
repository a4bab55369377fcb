package dev.glia.builtin;

/**
 * The point process {@code SEClamp}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 */
public final class SEClamp implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("SEClamp", "NEURON")
            .parameter("rs", "megohm", 1.0)
            .variable("dur1", "ms")
            .variable("amp1", "mV")
            .variable("dur2", "ms")
            .variable("amp2", "mV")
            .variable("dur3", "ms")
            .variable("amp3", "mV")
            .variable("i", "nA")
            .variable("vc", "mV");

    private final dev.glia.typed.TypedPoint it;

    private SEClamp(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static SEClamp at(dev.glia.neuron.Segment place) {
        return new SEClamp(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code rs} in megohm, default 1, from 1e-9 to 1e9. */
    public double rs() {
        return it.get(0);
    }

    /** Sets {@code rs} in megohm, default 1, from 1e-9 to 1e9. */
    public SEClamp rs(double value) {
        it.set(0, dev.glia.typed.Limits.require("rs", "megohm", 1.0E-9, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code rs} in megohm, default 1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Reference refRs() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code rs} in megohm, default 1, from 1e-9 to 1e9. */
    public dev.glia.neuron.Vector recordRs() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code dur1} in ms. */
    public double dur1() {
        return it.get(1);
    }

    /** Sets {@code dur1} in ms. */
    public SEClamp dur1(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code dur1} in ms. */
    public dev.glia.neuron.Reference refDur1() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code dur1} in ms. */
    public dev.glia.neuron.Vector recordDur1() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code amp1} in mV. */
    public double amp1() {
        return it.get(2);
    }

    /** Sets {@code amp1} in mV. */
    public SEClamp amp1(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code amp1} in mV. */
    public dev.glia.neuron.Reference refAmp1() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code amp1} in mV. */
    public dev.glia.neuron.Vector recordAmp1() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code dur2} in ms, from 0 to 1e9. */
    public double dur2() {
        return it.get(3);
    }

    /** Sets {@code dur2} in ms, from 0 to 1e9. */
    public SEClamp dur2(double value) {
        it.set(3, dev.glia.typed.Limits.require("dur2", "ms", 0.0, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code dur2} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Reference refDur2() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code dur2} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordDur2() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code amp2} in mV. */
    public double amp2() {
        return it.get(4);
    }

    /** Sets {@code amp2} in mV. */
    public SEClamp amp2(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code amp2} in mV. */
    public dev.glia.neuron.Reference refAmp2() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code amp2} in mV. */
    public dev.glia.neuron.Vector recordAmp2() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }

    /** {@code dur3} in ms, from 0 to 1e9. */
    public double dur3() {
        return it.get(5);
    }

    /** Sets {@code dur3} in ms, from 0 to 1e9. */
    public SEClamp dur3(double value) {
        it.set(5, dev.glia.typed.Limits.require("dur3", "ms", 0.0, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code dur3} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Reference refDur3() {
        return it.ref(5);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code dur3} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordDur3() {
        return dev.glia.neuron.Vector.recording(it.ref(5));
    }

    /** {@code amp3} in mV. */
    public double amp3() {
        return it.get(6);
    }

    /** Sets {@code amp3} in mV. */
    public SEClamp amp3(double value) {
        it.set(6, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code amp3} in mV. */
    public dev.glia.neuron.Reference refAmp3() {
        return it.ref(6);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code amp3} in mV. */
    public dev.glia.neuron.Vector recordAmp3() {
        return dev.glia.neuron.Vector.recording(it.ref(6));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(7);
    }

    /** Sets {@code i} in nA. */
    public SEClamp i(double value) {
        it.set(7, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in nA. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(7);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in nA. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(7));
    }

    /** {@code vc} in mV. */
    public double vc() {
        return it.get(8);
    }

    /** Sets {@code vc} in mV. */
    public SEClamp vc(double value) {
        it.set(8, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code vc} in mV. */
    public dev.glia.neuron.Reference refVc() {
        return it.ref(8);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code vc} in mV. */
    public dev.glia.neuron.Vector recordVc() {
        return dev.glia.neuron.Vector.recording(it.ref(8));
    }
}
