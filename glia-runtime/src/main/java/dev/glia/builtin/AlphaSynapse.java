package dev.glia.builtin;

/**
 * The point process {@code AlphaSynapse}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 */
public final class AlphaSynapse implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned(
                    "AlphaSynapse", "NEURON")
            .parameter("onset", "ms", 0.0)
            .parameter("tau", "ms", 0.1)
            .parameter("gmax", "uS", 0.0)
            .parameter("e", "mV", 0.0)
            .variable("i", "nA");

    private final dev.glia.typed.TypedPoint it;

    private AlphaSynapse(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static AlphaSynapse at(dev.glia.neuron.Segment place) {
        return new AlphaSynapse(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code onset} in ms, default 0.0. */
    public double onset() {
        return it.get(0);
    }

    /** Sets {@code onset} in ms, default 0.0. */
    public AlphaSynapse onset(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code onset} in ms, default 0.0. */
    public dev.glia.neuron.Reference refOnset() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code onset} in ms, default 0.0. */
    public dev.glia.neuron.Vector recordOnset() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code tau} in ms, default 0.1. */
    public double tau() {
        return it.get(1);
    }

    /** Sets {@code tau} in ms, default 0.1. */
    public AlphaSynapse tau(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code tau} in ms, default 0.1. */
    public dev.glia.neuron.Reference refTau() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code tau} in ms, default 0.1. */
    public dev.glia.neuron.Vector recordTau() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code gmax} in uS, default 0.0. */
    public double gmax() {
        return it.get(2);
    }

    /** Sets {@code gmax} in uS, default 0.0. */
    public AlphaSynapse gmax(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code gmax} in uS, default 0.0. */
    public dev.glia.neuron.Reference refGmax() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gmax} in uS, default 0.0. */
    public dev.glia.neuron.Vector recordGmax() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code e} in mV, default 0.0. */
    public double e() {
        return it.get(3);
    }

    /** Sets {@code e} in mV, default 0.0. */
    public AlphaSynapse e(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code e} in mV, default 0.0. */
    public dev.glia.neuron.Reference refE() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code e} in mV, default 0.0. */
    public dev.glia.neuron.Vector recordE() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(4);
    }

    /** Sets {@code i} in nA. */
    public AlphaSynapse i(double value) {
        it.set(4, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code i} in nA. */
    public dev.glia.neuron.Reference refI() {
        return it.ref(4);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code i} in nA. */
    public dev.glia.neuron.Vector recordI() {
        return dev.glia.neuron.Vector.recording(it.ref(4));
    }
}
