package dev.glia.builtin;

/**
 * The point process {@code IClamp}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 */
public final class IClamp implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("IClamp", "NEURON")
            .variable("del", "ms")
            .variable("dur", "ms")
            .variable("amp", "nA")
            .variable("i", "nA");

    private final dev.glia.typed.TypedPoint it;

    private IClamp(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Places a new one. */
    public static IClamp at(dev.glia.neuron.Segment place) {
        return new IClamp(TYPE.at(place));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code del} in ms. */
    public double del() {
        return it.get(0);
    }

    /** Sets {@code del} in ms. */
    public IClamp del(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code del} in ms. */
    public dev.glia.neuron.Reference refDel() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code del} in ms. */
    public dev.glia.neuron.Vector recordDel() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }

    /** {@code dur} in ms, from 0 to 1e9. */
    public double dur() {
        return it.get(1);
    }

    /** Sets {@code dur} in ms, from 0 to 1e9. */
    public IClamp dur(double value) {
        it.set(1, dev.glia.typed.Limits.require("dur", "ms", 0.0, 1.0E9, value));
        return this;
    }

    /** Itself, to be played into and the like: {@code dur} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Reference refDur() {
        return it.ref(1);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code dur} in ms, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordDur() {
        return dev.glia.neuron.Vector.recording(it.ref(1));
    }

    /** {@code amp} in nA. */
    public double amp() {
        return it.get(2);
    }

    /** Sets {@code amp} in nA. */
    public IClamp amp(double value) {
        it.set(2, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code amp} in nA. */
    public dev.glia.neuron.Reference refAmp() {
        return it.ref(2);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code amp} in nA. */
    public dev.glia.neuron.Vector recordAmp() {
        return dev.glia.neuron.Vector.recording(it.ref(2));
    }

    /** {@code i} in nA. */
    public double i() {
        return it.get(3);
    }

    /** Sets {@code i} in nA. */
    public IClamp i(double value) {
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
}
