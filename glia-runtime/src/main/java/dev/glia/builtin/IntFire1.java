package dev.glia.builtin;

/**
 * The artificial cell {@code IntFire1}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code w}.
 */
public final class IntFire1 implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("IntFire1", "NEURON")
            .parameter("tau", "ms", 10.0)
            .parameter("refrac", "ms", 5.0)
            .variable("m", "");

    private final dev.glia.typed.TypedPoint it;

    private IntFire1(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Makes a new one. */
    public static IntFire1 make() {
        return new IntFire1(TYPE.make());
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code tau} in ms, default 10.0. */
    public double tau() {
        return it.get(0);
    }

    /** Sets {@code tau} in ms, default 10.0. */
    public IntFire1 tau(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code tau} in ms, default 10.0. */
    public dev.glia.neuron.Reference refTau() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau} in ms, default 10.0. */
    public dev.glia.neuron.Vector recordTau() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code refrac} in ms, default 5.0. */
    public double refrac() {
        return it.get(1);
    }

    /** Sets {@code refrac} in ms, default 5.0. */
    public IntFire1 refrac(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code refrac} in ms, default 5.0. */
    public dev.glia.neuron.Reference refRefrac() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code refrac} in ms, default 5.0. */
    public dev.glia.neuron.Vector recordRefrac() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code m} in no unit. */
    public double m() {
        return it.get(2);
    }

    /** Sets {@code m} in no unit. */
    public IntFire1 m(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code m} in no unit. */
    public dev.glia.neuron.Reference refM() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code m} in no unit. */
    public dev.glia.neuron.Vector recordM() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }
}
