package dev.glia.builtin;

/**
 * The artificial cell {@code NetStim}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code w}.
 */
public final class NetStim implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("NetStim", "NEURON")
            .parameter("interval", "ms", 10.0)
            .parameter("number", "", 10.0)
            .parameter("start", "ms", 50.0)
            .parameter("noise", "", 0.0);

    private final dev.glia.typed.TypedPoint it;

    private NetStim(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Makes a new one. */
    public static NetStim make() {
        return new NetStim(TYPE.make());
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code interval} in ms, default 10, from 1e-9 to 1e9. */
    public double interval() {
        return it.get(0);
    }

    /** Sets {@code interval} in ms, default 10, from 1e-9 to 1e9. */
    public NetStim interval(double value) {
        it.set(0, dev.glia.typed.Limits.require("interval", "ms", 1.0E-9, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code interval} in ms, default 10, from 1e-9 to 1e9. */
    public dev.glia.neuron.Reference refInterval() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code interval} in ms, default 10, from 1e-9 to 1e9. */
    public dev.glia.neuron.Vector recordInterval() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code number} in no unit, default 10, from 0 to 1e9. */
    public double number() {
        return it.get(1);
    }

    /** Sets {@code number} in no unit, default 10, from 0 to 1e9. */
    public NetStim number(double value) {
        it.set(1, dev.glia.typed.Limits.require("number", "", 0.0, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code number} in no unit, default 10, from 0 to 1e9. */
    public dev.glia.neuron.Reference refNumber() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code number} in no unit, default 10, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordNumber() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code start} in ms, default 50. */
    public double start() {
        return it.get(2);
    }

    /** Sets {@code start} in ms, default 50. */
    public NetStim start(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code start} in ms, default 50. */
    public dev.glia.neuron.Reference refStart() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code start} in ms, default 50. */
    public dev.glia.neuron.Vector recordStart() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code noise} in no unit, default 0, from 0 to 1. */
    public double noise() {
        return it.get(3);
    }

    /** Sets {@code noise} in no unit, default 0, from 0 to 1. */
    public NetStim noise(double value) {
        it.set(3, dev.glia.typed.Limits.require("noise", "", 0.0, 1.0, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code noise} in no unit, default 0, from 0 to 1. */
    public dev.glia.neuron.Reference refNoise() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code noise} in no unit, default 0, from 0 to 1. */
    public dev.glia.neuron.Vector recordNoise() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }
}
