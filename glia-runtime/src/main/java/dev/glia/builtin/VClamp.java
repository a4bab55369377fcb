package dev.glia.builtin;

/**
 * The point process {@code VClamp}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along. Long because each of its variables has five methods.
 */
public final class VClamp implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("VClamp", "NEURON")
            .variable("dur", "ms")
            .variable("amp", "mV")
            .parameter("gain", "", 100000.0)
            .parameter("rstim", "megohm", 1.0)
            .parameter("tau1", "ms", 0.001)
            .parameter("tau2", "ms", 0.0)
            .parameter("e0", "mV", 0.0)
            .parameter("vo0", "mV", 0.0)
            .parameter("vi0", "mV", 0.0)
            .parameter("fac", "1", 0.0)
            .variable("i", "nA")
            .variable("e", "mV")
            .variable("vo", "mV")
            .variable("vi", "mV");

    private final dev.glia.typed.TypedPoint it;

    private VClamp(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static VClamp at(dev.glia.neuron.Segment place) {
        return new VClamp(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code dur[3]} in ms, default 0.0. */
    public double dur(int index) {
        return it.get(0, index);
    }

    /** Sets {@code dur[3]} in ms, default 0.0. */
    public VClamp dur(int index, double value) {
        it.set(0, index, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code dur[3]} in ms, default 0.0. */
    public dev.glia.neuron.Reference refDur(int index) {
        return it.ref(0, index);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code dur[3]} in ms, default 0.0. */
    public dev.glia.neuron.Vector recordDur(int index) {
        return dev.glia.neuron.Vector.recording(it.ref(0, index));
    }

    /** {@code amp[3]} in mV, default 0.0. */
    public double amp(int index) {
        return it.get(1, index);
    }

    /** Sets {@code amp[3]} in mV, default 0.0. */
    public VClamp amp(int index, double value) {
        it.set(1, index, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code amp[3]} in mV, default 0.0. */
    public dev.glia.neuron.Reference refAmp(int index) {
        return it.ref(1, index);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code amp[3]} in mV, default 0.0. */
    public dev.glia.neuron.Vector recordAmp(int index) {
        return dev.glia.neuron.Vector.recording(it.ref(1, index));
    }

    /** {@code gain} in no unit, default 100000.0. */
    public double gain() {
        return it.get(2);
    }

    /** Sets {@code gain} in no unit, default 100000.0. */
    public VClamp gain(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code gain} in no unit, default 100000.0. */
    public dev.glia.neuron.Reference refGain() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gain} in no unit, default 100000.0. */
    public dev.glia.neuron.Vector recordGain() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code rstim} in megohm, default 1.0. */
    public double rstim() {
        return it.get(3);
    }

    /** Sets {@code rstim} in megohm, default 1.0. */
    public VClamp rstim(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code rstim} in megohm, default 1.0. */
    public dev.glia.neuron.Reference refRstim() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code rstim} in megohm, default 1.0. */
    public dev.glia.neuron.Vector recordRstim() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code tau1} in ms, default 0.001. */
    public double tau1() {
        return it.get(4);
    }

    /** Sets {@code tau1} in ms, default 0.001. */
    public VClamp tau1(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code tau1} in ms, default 0.001. */
    public dev.glia.neuron.Reference refTau1() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau1} in ms, default 0.001. */
    public dev.glia.neuron.Vector recordTau1() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }

    /** {@code tau2} in ms, default 0.0. */
    public double tau2() {
        return it.get(5);
    }

    /** Sets {@code tau2} in ms, default 0.0. */
    public VClamp tau2(double value) {
        it.set(5, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code tau2} in ms, default 0.0. */
    public dev.glia.neuron.Reference refTau2() {
        return it.ref(5);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau2} in ms, default 0.0. */
    public dev.glia.neuron.Vector recordTau2() {
        return dev.glia.neuron.Vector.recording(it.ref(5));
    }

    /** {@code e0} in mV, default 0.0. */
    public double e0() {
        return it.get(6);
    }

    /** Sets {@code e0} in mV, default 0.0. */
    public VClamp e0(double value) {
        it.set(6, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e0} in mV, default 0.0. */
    public dev.glia.neuron.Reference refE0() {
        return it.ref(6);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e0} in mV, default 0.0. */
    public dev.glia.neuron.Vector recordE0() {
        return dev.glia.neuron.Vector.recording(it.ref(6));
    }

    /** {@code vo0} in mV, default 0.0. */
    public double vo0() {
        return it.get(7);
    }

    /** Sets {@code vo0} in mV, default 0.0. */
    public VClamp vo0(double value) {
        it.set(7, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code vo0} in mV, default 0.0. */
    public dev.glia.neuron.Reference refVo0() {
        return it.ref(7);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code vo0} in mV, default 0.0. */
    public dev.glia.neuron.Vector recordVo0() {
        return dev.glia.neuron.Vector.recording(it.ref(7));
    }

    /** {@code vi0} in mV, default 0.0. */
    public double vi0() {
        return it.get(8);
    }

    /** Sets {@code vi0} in mV, default 0.0. */
    public VClamp vi0(double value) {
        it.set(8, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code vi0} in mV, default 0.0. */
    public dev.glia.neuron.Reference refVi0() {
        return it.ref(8);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code vi0} in mV, default 0.0. */
    public dev.glia.neuron.Vector recordVi0() {
        return dev.glia.neuron.Vector.recording(it.ref(8));
    }

    /** {@code fac} in no unit (1), default 0.0. */
    public double fac() {
        return it.get(9);
    }

    /** Sets {@code fac} in no unit (1), default 0.0. */
    public VClamp fac(double value) {
        it.set(9, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code fac} in no unit (1), default 0.0. */
    public dev.glia.neuron.Reference refFac() {
        return it.ref(9);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code fac} in no unit (1), default 0.0. */
    public dev.glia.neuron.Vector recordFac() {
        return dev.glia.neuron.Vector.recording(it.ref(9));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(10);
    }

    /** Sets {@code i} in nA. */
    public VClamp i(double value) {
        it.set(10, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in nA. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(10);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in nA. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(10));
    }

    /** {@code e} in mV. */
    public double e() {
        return it.get(11);
    }

    /** Sets {@code e} in mV. */
    public VClamp e(double value) {
        it.set(11, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e} in mV. */
    public dev.glia.neuron.Reference refE() {
        return it.ref(11);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in mV. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.ref(11));
    }

    /** {@code vo} in mV. */
    public double vo() {
        return it.get(12);
    }

    /** Sets {@code vo} in mV. */
    public VClamp vo(double value) {
        it.set(12, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code vo} in mV. */
    public dev.glia.neuron.Reference refVo() {
        return it.ref(12);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code vo} in mV. */
    public dev.glia.neuron.Vector recordVo() {
        return dev.glia.neuron.Vector.recording(it.ref(12));
    }

    /** {@code vi} in mV. */
    public double vi() {
        return it.get(13);
    }

    /** Sets {@code vi} in mV. */
    public VClamp vi(double value) {
        it.set(13, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code vi} in mV. */
    public dev.glia.neuron.Reference refVi() {
        return it.ref(13);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code vi} in mV. */
    public dev.glia.neuron.Vector recordVi() {
        return dev.glia.neuron.Vector.recording(it.ref(13));
    }
}
