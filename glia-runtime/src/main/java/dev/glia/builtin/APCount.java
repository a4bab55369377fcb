package dev.glia.builtin;

/**
 * The point process {@code APCount}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 */
public final class APCount implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("APCount", "NEURON")
            .parameter("n", "", 0.0)
            .parameter("thresh", "mV", -20.0)
            .parameter("time", "ms", 0.0)
            .variable("firing", "");

    private final dev.glia.typed.TypedPoint it;

    private APCount(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static APCount at(dev.glia.neuron.Segment place) {
        return new APCount(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code n} in no unit, default 0.0. */
    public double n() {
        return it.get(0);
    }

    /** Sets {@code n} in no unit, default 0.0. */
    public APCount n(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code n} in no unit, default 0.0. */
    public dev.glia.neuron.Reference refN() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code n} in no unit, default 0.0. */
    public dev.glia.neuron.Vector recordN() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code thresh} in mV, default -20.0. */
    public double thresh() {
        return it.get(1);
    }

    /** Sets {@code thresh} in mV, default -20.0. */
    public APCount thresh(double value) {
        it.set(1, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code thresh} in mV, default -20.0. */
    public dev.glia.neuron.Reference refThresh() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code thresh} in mV, default -20.0. */
    public dev.glia.neuron.Vector recordThresh() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code time} in ms, default 0.0. */
    public double time() {
        return it.get(2);
    }

    /** Sets {@code time} in ms, default 0.0. */
    public APCount time(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code time} in ms, default 0.0. */
    public dev.glia.neuron.Reference refTime() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code time} in ms, default 0.0. */
    public dev.glia.neuron.Vector recordTime() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code firing} in no unit. */
    public double firing() {
        return it.get(3);
    }

    /** Sets {@code firing} in no unit. */
    public APCount firing(double value) {
        it.set(3, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code firing} in no unit. */
    public dev.glia.neuron.Reference refFiring() {
        return it.ref(3);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code firing} in no unit. */
    public dev.glia.neuron.Vector recordFiring() {
        return dev.glia.neuron.Vector.recording(it.ref(3));
    }
}
