package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Handle;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An unbranched piece of cable, divided into {@code nseg} segments of equal length. Places on it are x from 0 to 1.
 *
 * <p>It belongs to the model until {@link #close}. Setters answer the section itself. Long because all that one does to a
 * section is a method of it, each with its units; how it is done stands in {@link SectionTree}, {@link SectionMechanisms}
 * and {@link RangeValues}.
 */
public final class Section implements AutoCloseable {
    /** NEURON counts segments in a short. */
    private static final int MAX_NSEG = 32766;

    private final Handle handle;
    private final String name;
    private final long born;
    private final Dependents dependents = new Dependents();
    private final RangeValues values = new RangeValues(this);

    private Section(long handle, long born) {
        this.handle = new Handle(handle);
        this.born = born;
        this.name = Call.to(Operation.SECTION_NAME).ownSection(handle).run().text();
        this.handle.named("section '" + name + "'");
    }

    static Section create(String name) {
        Answer made = Call.to(Operation.NEW_SECTION)
                .doing("making section", name)
                .text(Symbol.requireName(name))
                .run();
        return Sections.register(new Section(made.handle(), made.moment()));
    }

    /** The one Java object of a section that NEURON answered with a count of references for us. */
    static Section adopt(long handle) {
        return Sections.adopt(handle, known -> new Section(known, 0));
    }

    /** NEURON's name of it, for example {@code soma} or {@code Cell[0].soma}. */
    public String name() {
        return name;
    }

    /** Number of segments. */
    public int nseg() {
        return (int) ask(Operation.GET_NSEG);
    }

    /** Divides the section into {@code segments} equal segments; range variables keep their values where they lie. */
    public Section nseg(int segments) {
        if (segments < 1 || segments > MAX_NSEG) {
            throw new IllegalArgumentException(
                    "nseg of section '%s' must lie between 1 and %s, not be %s".formatted(name, MAX_NSEG, segments));
        }
        return tell(Operation.SET_NSEG, "nseg", segments);
    }

    /** Length in µm. */
    public double L() {
        return ask(Operation.GET_LENGTH);
    }

    /** Sets the length in µm. */
    public Section L(double length) {
        return tell(Operation.SET_LENGTH, "L", requirePositive("L", length));
    }

    /** Axial resistivity in Ω·cm. */
    public double Ra() {
        return ask(Operation.GET_RESISTIVITY);
    }

    /** Sets the axial resistivity in Ω·cm. */
    public Section Ra(double resistivity) {
        return tell(Operation.SET_RESISTIVITY, "Ra", requirePositive("Ra", resistivity));
    }

    /** Diameter in the middle, in µm. */
    public double diam() {
        return get("diam", 0.5);
    }

    /** Sets the diameter of every segment, in µm. */
    public Section diam(double diameter) {
        requirePositive("diam", diameter);
        for (Segment segment : segments()) {
            segment.diam(diameter);
        }
        return this;
    }

    /** Specific membrane capacitance in the middle, in µF/cm². */
    public double cm() {
        return get("cm", 0.5);
    }

    /** Sets the specific membrane capacitance of every segment, in µF/cm². */
    public Section cm(double capacitance) {
        return set("cm", requirePositive("cm", capacitance));
    }

    /** Connects the 0 end of this section to the 1 end of {@code parent}. */
    public Section connect(Section parent) {
        return connect(parent, 1, 0);
    }

    /** Connects the 0 end of this section to {@code parent} at x. */
    public Section connect(Section parent, double x) {
        return connect(parent, x, 0);
    }

    /** Connects an end of this section, 0 or 1, to {@code parent} at x. */
    public Section connect(Section parent, double x, double childEnd) {
        SectionTree.connect(this, childEnd, parent, x);
        return this;
    }

    /** Cuts the section off its parent. */
    public Section disconnect() {
        Neuron.callIn(this, "disconnect");
        return this;
    }

    public Optional<Section> parent() {
        return SectionTree.parent(this);
    }

    /** Where on its parent this section is connected. */
    public Optional<Segment> parentSegment() {
        return SectionTree.parentSegment(this);
    }

    /** Which of its ends, 0 or 1, is the one towards the root. */
    public double orientation() {
        return SectionTree.orientation(this);
    }

    /**
     * The section that this one hangs on, passing over sections at whose root end it is connected: those begin at the same
     * place as it does.
     */
    public Optional<Section> trueParent() {
        return SectionTree.trueParent(this);
    }

    /** The sections that are connected to this one. */
    public List<Section> children() {
        return SectionTree.children(this);
    }

    /** Inserts a density mechanism, by its NEURON name, into every segment; one that is there already stays as it is. */
    public Section insert(String mechanism) {
        SectionMechanisms.insert(this, mechanism);
        return this;
    }

    /**
     * Inserts a density mechanism and sets parameters of it, by their short names, in every segment; or, where one of them is
     * wrong, leaves the section as it was.
     *
     * @throws UnknownNameException if the mechanism has no such parameter
     */
    public Section insert(String mechanism, Map<String, Double> parameters) {
        SectionMechanisms.insert(this, mechanism, parameters);
        return this;
    }

    /** Takes a density mechanism, by NEURON's name or a short one, out of every segment. */
    public Section uninsert(String mechanism) {
        SectionMechanisms.uninsert(this, mechanism);
        return this;
    }

    /** Whether a density mechanism, by NEURON's name or a short one, is in this section. */
    public boolean has(String mechanism) {
        return SectionMechanisms.has(this, mechanism);
    }

    /** A density mechanism of this section, over its whole length. */
    public Mechanism mechanism(String mechanism) {
        return new Mechanism(this, Double.NaN, mechanism);
    }

    /** Every density mechanism of this section, ions among them. */
    public List<Mechanism> mechanisms() {
        return SectionMechanisms.all(this);
    }

    /** Every point process that is placed on this section, made here or by hoc. */
    public List<PointProcess> pointProcesses() {
        return PointProcess.in(this);
    }

    /** The section as it is now. */
    public SectionDescription describe() {
        return SectionDescription.of(this);
    }

    /** The place x on this section, from 0 to 1. */
    public Segment at(double x) {
        handle.requireOpen();
        return new Segment(this, x);
    }

    /** Does something with each segment, from the 0 end to the 1 end. */
    public Section forEachSegment(Consumer<Segment> action) {
        segments().forEach(action);
        return this;
    }

    /** The middles of the segments, from the 0 end to the 1 end. */
    public List<Segment> segments() {
        int count = nseg();
        List<Segment> segments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            segments.add(at((i + 0.5) / count));
        }
        return segments;
    }

    /** A range variable at x, for example {@code v} (mV) or {@code gnabar_hh} (S/cm²). */
    public double get(String variable, double x) {
        return values.get(variable, x, -1);
    }

    /** Sets a range variable in every segment. */
    public Section set(String variable, double value) {
        return set(variable, -1, value);
    }

    /** Sets an element of an array variable in every segment. */
    public Section set(String variable, int index, double value) {
        values.fill(variable, index, value);
        return this;
    }

    /** A range variable in every segment, from the 0 end to the 1 end, in one call. */
    public double[] getAll(String variable) {
        return getAll(variable, -1);
    }

    /** An element of an array variable in every segment, from the 0 end to the 1 end, in one call. */
    public double[] getAll(String variable, int index) {
        return values.getAll(variable, index);
    }

    /**
     * A range variable in every segment, from the 0 end to the 1 end, into an array that is kept: for loops that read often.
     *
     * @throws IllegalArgumentException where {@code into} has not as many elements as there are segments
     */
    public double[] getAll(String variable, double[] into) {
        return values.getAll(variable, into);
    }

    /** Sets a range variable in every segment; as many values as there are segments. */
    public Section setAll(String variable, double... all) {
        return setAll(variable, -1, all);
    }

    /** Sets an element of an array variable in every segment; as many values as there are segments. */
    public Section setAll(String variable, int index, double[] all) {
        Objects.requireNonNull(all, "all");
        values.setAll(variable, index, all);
        return this;
    }

    RangeValues values() {
        return values;
    }

    /** Whether the section is in the model: neither closed here nor deleted by hoc. */
    public boolean isAlive() {
        return handle.isOpen()
                && OneNeuron.inside(() -> handle.isOpen()
                        && Call.to(Operation.SECTION_ACTIVE)
                                .section(handle)
                                .run()
                                .truth());
    }

    /**
     * Takes the section, what is placed on it and the connections of that out of the model: at once, or, where events may
     * be under way, right before the next {@link Neuron#finitialize}. Closing twice is harmless.
     */
    @Override
    public void close() {
        OneNeuron.enter();
        try {
            if (handle.close()) {
                dependents.closeAll();
                Sections.forget(this);
                Call.to(Operation.RETIRE)
                        .ownSection(handle.identity())
                        .number(born)
                        .runToItsEnd();
            }
        } finally {
            OneNeuron.leave();
        }
    }

    Dependents dependents() {
        return dependents;
    }

    Handle handle() {
        return handle;
    }

    private double ask(Operation operation) {
        return Call.to(operation)
                .doing("reading section", name)
                .section(handle())
                .run()
                .number();
    }

    private Section tell(Operation operation, String what, double value) {
        Call.to(operation)
                .doing("setting %s of section", what, name)
                .section(handle())
                .number(value)
                .run();
        return this;
    }

    private double requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s of section '%s' must be positive, not %s".formatted(what, name, value));
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}
