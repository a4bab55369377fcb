package dev.glia.builtin;

/**
 * The artificial cell {@code IntFire2}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code w}.
 */
public final class IntFire2 implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("IntFire2", "NEURON")
            .parameter("taus", "ms", 20.0)
            .parameter("taum", "ms", 10.0)
            .parameter("ib", "", 0.0)
            .variable("i", "")
            .variable("m", "");

    private final dev.glia.typed.TypedPoint it;

    private IntFire2(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Makes a new one. */
    public static IntFire2 make() {
        return new IntFire2(TYPE.make());
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code taus} in ms, default 20.0. */
    public double taus() {
        return it.get(0);
    }

    /** Sets {@code taus} in ms, default 20.0. */
    public IntFire2 taus(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taus} in ms, default 20.0. */
    public dev.glia.neuron.Reference refTaus() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taus} in ms, default 20.0. */
    public dev.glia.neuron.Vector recordTaus() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code taum} in ms, default 10.0. */
    public double taum() {
        return it.get(1);
    }

    /** Sets {@code taum} in ms, default 10.0. */
    public IntFire2 taum(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code taum} in ms, default 10.0. */
    public dev.glia.neuron.Reference refTaum() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code taum} in ms, default 10.0. */
    public dev.glia.neuron.Vector recordTaum() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code ib} in no unit, default 0.0. */
    public double ib() {
        return it.get(2);
    }

    /** Sets {@code ib} in no unit, default 0.0. */
    public IntFire2 ib(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code ib} in no unit, default 0.0. */
    public dev.glia.neuron.Reference refIb() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ib} in no unit, default 0.0. */
    public dev.glia.neuron.Vector recordIb() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code i} in no unit. */
    public double i() {
        return it.get(3);
    }

    /** Sets {@code i} in no unit. */
    public IntFire2 i(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in no unit. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in no unit. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code m} in no unit. */
    public double m() {
        return it.get(4);
    }

    /** Sets {@code m} in no unit. */
    public IntFire2 m(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code m} in no unit. */
    public dev.glia.neuron.Reference refM() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code m} in no unit. */
    public dev.glia.neuron.Vector recordM() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }
}
