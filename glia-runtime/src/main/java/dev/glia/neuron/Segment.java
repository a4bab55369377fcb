package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.List;
import java.util.Objects;

/**
 * A place on a section. It stands for the segment that holds x, whatever {@code nseg} is at the time.
 *
 * <pre>{@code
 * Segment middle = dend.at(0.5);
 * middle.v();                                                             // mV
 * Vector cai = middle.record("cai");                                      // mM
 * double[] spikes = middle.spikes(-20).toArray();                         // mV; times in ms
 * }</pre>
 *
 * @param x from 0 to 1
 */
public record Segment(Section section, double x) {
    public Segment {
        Objects.requireNonNull(section, "section");
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(
                    "x on section '%s' must lie between 0 and 1, not be %s".formatted(section, x));
        }
    }

    /** A range variable here, for example {@code v} (mV) or {@code gnabar_hh} (S/cm²). */
    public double get(String variable) {
        return section.values().get(variable, x, -1);
    }

    /** An element of an array range variable here. */
    public double get(String variable, int index) {
        return section.values().get(variable, x, index);
    }

    public Segment set(String variable, double value) {
        section.values().set(variable, x, -1, value);
        return this;
    }

    public Segment set(String variable, int index, double value) {
        section.values().set(variable, x, index, value);
        return this;
    }

    /** Membrane potential in mV. */
    public double v() {
        return section.values().get(V.SYMBOL, x, -1);
    }

    /** Diameter in µm. */
    public double diam() {
        return get("diam");
    }

    /** Sets the diameter of the segment, in µm. */
    public Segment diam(double diameter) {
        if (!(diameter > 0) || Double.isInfinite(diameter)) {
            throw new IllegalArgumentException("diam of %s must be positive, not %s".formatted(this, diameter));
        }
        Call.to(Operation.SET_DIAMETER)
                .doing("setting diam of", this)
                .section(section.handle())
                .number(x)
                .number(diameter)
                .run();
        return this;
    }

    /** Membrane area of the segment in µm². */
    public double area() {
        return ((Double) Neuron.callIn(section, "area", x));
    }

    /** A density mechanism here. */
    public Mechanism mechanism(String mechanism) {
        return new Mechanism(section, x, mechanism);
    }

    /** The range variable itself, to be recorded or watched. */
    public Reference ref(String variable) {
        return ref(variable, -1);
    }

    public Reference ref(String variable, int index) {
        section.handle().requireOpen();
        RangeName name = RangeName.of(variable);
        return new Reference.OfRange(this, name.in(section), name.index(index));
    }

    /** Lets a mechanism's POINTER here, by its NEURON name such as {@code source_gap}, follow another variable. */
    public Segment setPointer(String pointer, Reference variable) {
        Call call = Call.to(Operation.SET_POINTER).doing("setting the POINTER '%s' of", pointer, this);
        ref(pointer).addTo(call);
        variable.addTo(call);
        call.run();
        return this;
    }

    /** Distance along the cable to another place, in µm. */
    public double distance(Segment other) {
        return Call.to(Operation.DISTANCE)
                .doing("measuring the distance to %s from", other, this)
                .section(section.handle())
                .number(x)
                .section(other.section.handle())
                .number(other.x)
                .run()
                .number();
    }

    /** Records a range variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable) {
        return Vector.recording(ref(variable));
    }

    /** Records an element of an array variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable, int index) {
        return Vector.recording(ref(variable, index));
    }

    /**
     * Takes the times in ms at which the membrane potential here rises above a threshold in mV, from the next
     * {@link Neuron#finitialize} on. Asked again, it answers the same Vector.
     *
     * @throws IllegalStateException if connections from here have another threshold: a place has one
     */
    public Vector spikes(double threshold) {
        List<NetCon> others = NetCon.from(this);
        for (NetCon other : others) {
            if (other.threshold() != threshold) {
                throw new IllegalStateException(
                        "%s watches %s at a threshold of %s mV, and a place has one for all that watch it, so it cannot be %s mV for recording spikes"
                                .formatted(other, this, other.threshold(), threshold));
            }
        }
        NetCon watcher = others.isEmpty() ? NetCon.watching(this).threshold(threshold) : others.get(0);
        return watcher.takenTimes();
    }

    /** Whether both are places in one segment. */
    boolean isSameAs(Segment other) {
        return section == other.section && index() == other.index();
    }

    private int index() {
        int nseg = section.nseg();
        return Math.min(nseg - 1, (int) (x * nseg));
    }

    @Override
    public String toString() {
        return "%s(%s)".formatted(section, x);
    }

    /** Read so often that even finding the symbol in a map would be seen. */
    private static final class V {
        private static final Symbol SYMBOL = Symbol.range("v");
    }
}
