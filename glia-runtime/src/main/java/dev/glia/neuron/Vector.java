package dev.glia.neuron;

import dev.glia.neuron.bridge.NativeNeuron;
import dev.glia.neuron.bridge.OneNeuron;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * NEURON's {@code Vector}: a growing array of doubles, to record into and to play from.
 *
 * <p>Its name is that of {@code java.util.Vector} too: a file with {@code import java.util.*} also needs
 * {@code import dev.glia.neuron.Vector}, by its full name.
 *
 * <p>One that was never handed to NEURON, not recorded into, not played, not passed to a method, may simply be dropped;
 * any other one belongs to the model until it is closed.
 */
public final class Vector extends HocObject {
    private final ForgottenVectors.Claim claim;

    Vector(Made object) {
        super(object);
        this.claim = ForgottenVectors.watch(handle());
        if (object.moment() == 0) {
            pin();
        }
    }

    private Vector(Object... arguments) {
        super("Vector", arguments);
        this.claim = ForgottenVectors.watch(handle());
    }

    @Override
    void pin() {
        claim.forget();
    }

    @Override
    void release() {
        claim.forget();
        super.release();
    }

    /** A new Vector with these elements. */
    public static Vector of(double... values) {
        Objects.requireNonNull(values, "values");
        Vector vector = new Vector(new Object[0]);
        vector.set(values);
        return vector;
    }

    /** A new Vector of {@code size} zeros. */
    public static Vector ofSize(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a Vector cannot have " + size + " elements");
        }
        return new Vector((Object) size);
    }

    /** A new Vector that records {@code variable} at each step from the next {@link Neuron#finitialize} on. */
    public static Vector recording(Reference variable) {
        return of().record(variable);
    }

    /** Records {@code variable} at each step from the next {@link Neuron#finitialize} on. */
    public Vector record(Reference variable) {
        return recordWith(variable, variable);
    }

    /** Records {@code variable} every {@code interval} ms from the next {@link Neuron#finitialize} on. */
    public Vector record(Reference variable, double interval) {
        return recordWith(variable, variable, interval);
    }

    private Vector recordWith(Reference variable, Object... arguments) {
        pin();
        if (variable.section() != null) {
            callAt(variable, "record", arguments);
        } else {
            recordBeside(Sections.newest(), variable, arguments);
        }
        return this;
    }

    /**
     * NEURON ties the recording of a variable that is in no section, such as {@code t}, to the section that happens to be
     * current, which may be on its way out of the model, and ends it with that section without a word. So it is tied to a
     * section that is there, and to another one when that leaves.
     */
    private void recordBeside(Optional<Section> section, Reference variable, Object... arguments) {
        callIn(section.orElse(null), "record", arguments);
        section.ifPresent(host -> host.dependents().add(() -> {
            if (!isClosed() && variable.isThere()) {
                recordBeside(Sections.newest(), variable, arguments);
            }
        }));
    }

    /** Plays these values into {@code variable} at the times of {@code times} (ms), linearly between them. */
    public Vector play(Reference variable, Vector times) {
        Objects.requireNonNull(times, "times");
        pin();
        callAt(variable, "play", variable, times, true);
        return this;
    }

    /** Plays one value each {@code interval} ms into {@code variable}. */
    public Vector play(Reference variable, double interval) {
        pin();
        callAt(variable, "play", variable, interval);
        return this;
    }

    public int size() {
        return (int) number("size");
    }

    public double get(int index) {
        return number("get", requireIndex(index));
    }

    public Vector set(int index, double value) {
        call("set", requireIndex(index), value);
        return this;
    }

    /** Gives the Vector this content and size. */
    public Vector set(double... values) {
        Objects.requireNonNull(values, "values");
        OneNeuron.enter();
        try {
            OneNeuron.requireNothingLent();
            NativeNeuron.vectorSet(handle().address(), values);
            return this;
        } finally {
            OneNeuron.leave();
        }
    }

    /** A copy of the elements. */
    public double[] toArray() {
        OneNeuron.enter();
        try {
            return NativeNeuron.vectorGet(handle().address());
        } finally {
            OneNeuron.leave();
        }
    }

    /**
     * Lends the Vector's own memory, without a copy. NEURON is held for as long as {@code use} runs and cannot be called from
     * within, so nobody can change the size. What is kept of the view beyond that answers with an exception.
     */
    public void view(Consumer<VectorView> use) {
        Objects.requireNonNull(use, "use");
        OneNeuron.enter();
        try {
            OneNeuron.lend();
            VectorView view = new VectorView(NativeNeuron.vectorView(handle().address()));
            try {
                use.accept(view);
            } finally {
                view.end();
            }
        } finally {
            OneNeuron.takeBack();
            OneNeuron.leave();
        }
    }

    private int requireIndex(int index) {
        int size = size();
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(
                    "index %s of %s is out of range, it has %s elements".formatted(index, this, size));
        }
        return index;
    }
}
