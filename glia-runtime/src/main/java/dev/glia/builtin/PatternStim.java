package dev.glia.builtin;

/**
 * The artificial cell {@code PatternStim}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along.
 * <p>A connection brings {@code w}.
 */
public final class PatternStim implements dev.glia.neuron.Connectable {
    private static final dev.glia.typed.MechanismType TYPE =
            dev.glia.typed.MechanismType.pinned("PatternStim", "NEURON").parameter("fake_output", "", 0.0);

    private final dev.glia.typed.TypedPoint it;

    private PatternStim(dev.glia.typed.TypedPoint it) {
        this.it = it;
    }

    /** Makes a new one. */
    public static PatternStim make() {
        return new PatternStim(TYPE.make());
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    @Override
    public dev.glia.neuron.PointProcess pointProcess() {
        return it.pointProcess();
    }

    /** {@code fake_output} in no unit, default 0. */
    public double fake_output() {
        return it.get(0);
    }

    /** Sets {@code fake_output} in no unit, default 0. */
    public PatternStim fake_output(double value) {
        it.set(0, value);
        return this;
    }

    /** Itself, to be played into and the like: {@code fake_output} in no unit, default 0. */
    public dev.glia.neuron.Reference refFake_output() {
        return it.ref(0);
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code fake_output} in no unit, default 0. */
    public dev.glia.neuron.Vector recordFake_output() {
        return dev.glia.neuron.Vector.recording(it.ref(0));
    }
}
