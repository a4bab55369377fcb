package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A point process at a place, such as {@code IClamp}, or an artificial cell, such as {@code NetStim}, which has none. Its
 * variables go by the names of the mod file, in the units that {@link #units} tells.
 *
 * <pre>{@code
 * PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5))
 *         .set("del", 5).set("dur", 1).set("amp", 0.3);                 // ms, ms, nA
 * }</pre>
 */
public final class PointProcess extends HocObject implements Connectable {
    /** One Java object for each, whoever made it and however often it is asked for. */
    private static final Map<Long, PointProcess> KNOWN = new ConcurrentHashMap<>();

    private final Segment segment;

    PointProcess(String type, Segment segment) {
        this(made(type, segment.section().handle(), segment.x()), segment);
    }

    PointProcess(String artificialCell) {
        this(made(artificialCell, null), null);
        Model.takeUp(this);
    }

    private PointProcess(Made object, Segment segment) {
        super(object);
        this.segment = segment;
        KNOWN.put(object.handle(), this);
        if (segment != null) {
            dependOn(segment.section().dependents());
        }
    }

    /** One that hoc has made; the reference is ours. */
    static PointProcess of(Made object) {
        return new PointProcess(object, place(object.handle()));
    }

    /** The one that is known already of a reference that is ours, and then one too many. */
    static Optional<PointProcess> known(long handle) {
        Optional<PointProcess> known = Optional.ofNullable(KNOWN.get(handle));
        known.ifPresent(point -> Call.to(Operation.RELEASE).ownObject(handle).run());
        return known;
    }

    /** Every one that Java knows. */
    static List<PointProcess> all() {
        return List.copyOf(KNOWN.values());
    }

    /** Those of a section, made here or by hoc. */
    static List<PointProcess> in(Section section) {
        long[] handles = Call.to(Operation.SECTION_POINTS)
                .section(section.handle())
                .run()
                .handles();
        return Arrays.stream(handles)
                .mapToObj(handle -> (PointProcess) adopt(handle))
                .toList();
    }

    private static Segment place(long handle) {
        long[] place = Call.to(Operation.POINT_PLACE).ownObject(handle).run().handles();
        return place.length == 0 ? null : Section.adopt(place[0]).at(Double.longBitsToDouble(place[1]));
    }

    @Override
    void release() {
        KNOWN.remove(address(), this);
        super.release();
    }

    @Override
    public PointProcess pointProcess() {
        handle().requireOpen();
        return this;
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

    /** The unit of a variable as the mod declares it, for example {@code ms} of {@code tau}; empty if it declares none. */
    public String units(String variable) {
        String name = IndexedName.of(variable).name();
        requireMember(name);
        return (String) Neuron.call("units", type() + "." + name);
    }

    /** The stream of a {@code RANDOM} of its mod. */
    public RandomStream random(String variable) {
        return new RandomStream(
                variable + " of " + this, () -> (HocObject) Arguments.value(Call.to(Operation.RANDOM_STREAM)
                        .doing("finding the RANDOM '%s' of", variable, this)
                        .object(handle())
                        .text(variable)
                        .run()));
    }

    /** Records a variable from the next {@link Neuron#finitialize} on, at each step. */
    public Vector record(String variable) {
        return Vector.recording(ref(variable));
    }
}
