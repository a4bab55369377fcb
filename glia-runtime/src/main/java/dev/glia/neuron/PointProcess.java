package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.Optional;

/** A point process at a place, such as {@code IClamp}, or an artificial cell, such as {@code NetStim}, which has none. */
public final class PointProcess extends HocObject {
    private final Segment segment;

    PointProcess(String type, Segment segment) {
        super(made(type, segment.section().handle(), segment.x()));
        this.segment = segment;
        dependOn(segment.section().dependents());
    }

    PointProcess(String artificialCell) {
        super(made(artificialCell, 0));
        this.segment = null;
    }

    /** Where it was placed; empty for an artificial cell. */
    public Optional<Segment> segment() {
        return Optional.ofNullable(segment);
    }

    @Override
    public PointProcess set(String variable, double value) {
        super.set(variable, value);
        return this;
    }

    @Override
    public PointProcess set(String variable, int index, double value) {
        super.set(variable, index, value);
        return this;
    }

    /** Lets a POINTER of this point process follow another variable. */
    public PointProcess setPointer(String pointer, Reference variable) {
        Call call = Call.to(Operation.SET_POINTER).doing("setting the POINTER '%s' of", pointer, this);
        ref(pointer).addTo(call);
        variable.addTo(call);
        call.run();
        return this;
    }

    /** Records a variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable) {
        return Vector.recording(ref(variable));
    }
}
