package dev.glia.builtin;

/**
 * The artificial cell {@code IntFire4}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along. Long because each of its variables has five methods.
 * <p>A connection brings {@code w}.
 */
public final class IntFire4 implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("IntFire4", "NEURON")
            .parameter("taue", "ms", 5.0)
            .parameter("taui1", "ms", 10.0)
            .parameter("taui2", "ms", 20.0)
            .parameter("taum", "ms", 50.0)
            .variable("e", "")
            .variable("i1", "")
            .variable("i2", "")
            .variable("m", "")
            .variable("nself", "")
            .variable("nexcite", "")
            .variable("ninhibit", "")
            .variable("ae", "1/ms")
            .variable("ai1", "1/ms")
            .variable("ai2", "1/ms");

    private final dev.glia.typed.TypedPoint it;

    private IntFire4(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Makes a new one. */
    public static IntFire4 make() {
        return new IntFire4(TYPE.make());
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code taue} in ms, default 5.0. */
    public double taue() {
        return it.get(0);
    }

    /** Sets {@code taue} in ms, default 5.0. */
    public IntFire4 taue(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taue} in ms, default 5.0. */
    public dev.glia.neuron.Reference refTaue() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taue} in ms, default 5.0. */
    public dev.glia.neuron.Vector recordTaue() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code taui1} in ms, default 10.0. */
    public double taui1() {
        return it.get(1);
    }

    /** Sets {@code taui1} in ms, default 10.0. */
    public IntFire4 taui1(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taui1} in ms, default 10.0. */
    public dev.glia.neuron.Reference refTaui1() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taui1} in ms, default 10.0. */
    public dev.glia.neuron.Vector recordTaui1() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code taui2} in ms, default 20.0. */
    public double taui2() {
        return it.get(2);
    }

    /** Sets {@code taui2} in ms, default 20.0. */
    public IntFire4 taui2(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taui2} in ms, default 20.0. */
    public dev.glia.neuron.Reference refTaui2() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taui2} in ms, default 20.0. */
    public dev.glia.neuron.Vector recordTaui2() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code taum} in ms, default 50.0. */
    public double taum() {
        return it.get(3);
    }

    /** Sets {@code taum} in ms, default 50.0. */
    public IntFire4 taum(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taum} in ms, default 50.0. */
    public dev.glia.neuron.Reference refTaum() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taum} in ms, default 50.0. */
    public dev.glia.neuron.Vector recordTaum() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code e} in no unit. */
    public double e() {
        return it.get(4);
    }

    /** Sets {@code e} in no unit. */
    public IntFire4 e(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e} in no unit. */
    public dev.glia.neuron.Reference refE() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in no unit. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }

    /** {@code i1} in no unit. */
    public double i1() {
        return it.get(5);
    }

    /** Sets {@code i1} in no unit. */
    public IntFire4 i1(double value) {
        it.set(5, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i1} in no unit. */
    public dev.glia.neuron.Reference refI1() {
        return it.ref(5);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i1} in no unit. */
    public dev.glia.neuron.Vector recordI1() {
        return dev.glia.neuron.Vector.recording(it.ref(5));
    }

    /** {@code i2} in no unit. */
    public double i2() {
        return it.get(6);
    }

    /** Sets {@code i2} in no unit. */
    public IntFire4 i2(double value) {
        it.set(6, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i2} in no unit. */
    public dev.glia.neuron.Reference refI2() {
        return it.ref(6);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i2} in no unit. */
    public dev.glia.neuron.Vector recordI2() {
        return dev.glia.neuron.Vector.recording(it.ref(6));
    }

    /** {@code m} in no unit. */
    public double m() {
        return it.get(7);
    }

    /** Sets {@code m} in no unit. */
    public IntFire4 m(double value) {
        it.set(7, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code m} in no unit. */
    public dev.glia.neuron.Reference refM() {
        return it.ref(7);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code m} in no unit. */
    public dev.glia.neuron.Vector recordM() {
        return dev.glia.neuron.Vector.recording(it.ref(7));
    }

    /** {@code nself} in no unit. */
    public double nself() {
        return it.get(8);
    }

    /** Sets {@code nself} in no unit. */
    public IntFire4 nself(double value) {
        it.set(8, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code nself} in no unit. */
    public dev.glia.neuron.Reference refNself() {
        return it.ref(8);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code nself} in no unit. */
    public dev.glia.neuron.Vector recordNself() {
        return dev.glia.neuron.Vector.recording(it.ref(8));
    }

    /** {@code nexcite} in no unit. */
    public double nexcite() {
        return it.get(9);
    }

    /** Sets {@code nexcite} in no unit. */
    public IntFire4 nexcite(double value) {
        it.set(9, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code nexcite} in no unit. */
    public dev.glia.neuron.Reference refNexcite() {
        return it.ref(9);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code nexcite} in no unit. */
    public dev.glia.neuron.Vector recordNexcite() {
        return dev.glia.neuron.Vector.recording(it.ref(9));
    }

    /** {@code ninhibit} in no unit. */
    public double ninhibit() {
        return it.get(10);
    }

    /** Sets {@code ninhibit} in no unit. */
    public IntFire4 ninhibit(double value) {
        it.set(10, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code ninhibit} in no unit. */
    public dev.glia.neuron.Reference refNinhibit() {
        return it.ref(10);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ninhibit} in no unit. */
    public dev.glia.neuron.Vector recordNinhibit() {
        return dev.glia.neuron.Vector.recording(it.ref(10));
    }

    /** {@code ae} in 1/ms. */
    public double ae() {
        return it.get(11);
    }

    /** Sets {@code ae} in 1/ms. */
    public IntFire4 ae(double value) {
        it.set(11, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code ae} in 1/ms. */
    public dev.glia.neuron.Reference refAe() {
        return it.ref(11);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ae} in 1/ms. */
    public dev.glia.neuron.Vector recordAe() {
        return dev.glia.neuron.Vector.recording(it.ref(11));
    }

    /** {@code ai1} in 1/ms. */
    public double ai1() {
        return it.get(12);
    }

    /** Sets {@code ai1} in 1/ms. */
    public IntFire4 ai1(double value) {
        it.set(12, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code ai1} in 1/ms. */
    public dev.glia.neuron.Reference refAi1() {
        return it.ref(12);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ai1} in 1/ms. */
    public dev.glia.neuron.Vector recordAi1() {
        return dev.glia.neuron.Vector.recording(it.ref(12));
    }

    /** {@code ai2} in 1/ms. */
    public double ai2() {
        return it.get(13);
    }

    /** Sets {@code ai2} in 1/ms. */
    public IntFire4 ai2(double value) {
        it.set(13, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code ai2} in 1/ms. */
    public dev.glia.neuron.Reference refAi2() {
        return it.ref(13);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ai2} in 1/ms. */
    public dev.glia.neuron.Vector recordAi2() {
        return dev.glia.neuron.Vector.recording(it.ref(13));
    }
}
