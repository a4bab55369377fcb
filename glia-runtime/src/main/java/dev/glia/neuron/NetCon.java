package dev.glia.neuron;

import java.util.List;
import java.util.Optional;

/**
 * Watches a source for its threshold and delivers an event to a target after a delay.
 *
 * <pre>{@code
 * NetCon.between(soma.at(0.5), synapse).weight(0.05).delay(5);            // µS, ms
 * }</pre>
 */
public final class NetCon extends HocObject {

    /** The place whose potential it watches, if it is known. */
    private final Optional<Segment> place;

    /** What takes the times at which the source fires, where this connection has asked for it; null before. */
    private volatile Vector times;

    NetCon(Made object) {
        this(object, Optional.empty());
    }

    private NetCon(Made object, Optional<Segment> place) {
        super(object);
        this.place = place;
    }

    /** From an artificial cell, or another source of events of its own, to a point process. */
    public static NetCon between(Connectable source, Connectable target) {
        PointProcess from = source.pointProcess();
        PointProcess to = target.pointProcess();
        NetCon connection = new NetCon(made("NetCon", null, from, to));
        connection.dependOn(from.dependents());
        connection.dependOn(to.dependents());
        return connection;
    }

    /** From the membrane potential at a place, when it rises above the threshold, to a point process. */
    public static NetCon between(Segment source, Connectable target) {
        PointProcess to = target.pointProcess();
        NetCon connection = from(source, to);
        connection.dependOn(source.section().dependents());
        connection.dependOn(to.dependents());
        return connection;
    }

    /** From the cell of a gid, wherever it lives, to a point process of this rank; asked of a {@code ParallelContext}. */
    public static NetCon fromGid(HocObject context, int gid, Connectable target) {
        PointProcess to = target.pointProcess();
        NetCon connection = (NetCon) context.call("gid_connect", gid, to);
        connection.dependOn(to.dependents());
        return connection;
    }

    /** Watches the membrane potential at a place and delivers to nobody: for recording spikes. */
    public static NetCon watching(Segment source) {
        NetCon connection = from(source, null);
        connection.dependOn(source.section().dependents());
        return connection;
    }

    /** Watches an artificial cell, or another source of events of its own, and delivers to nobody: for recording spikes. */
    public static NetCon watching(Connectable source) {
        PointProcess from = source.pointProcess();
        NetCon connection = new NetCon(made("NetCon", null, from, null));
        connection.dependOn(from.dependents());
        return connection;
    }

    private static NetCon from(Segment source, PointProcess target) {
        return new NetCon(made("NetCon", source.section().handle(), source.ref("v"), target), Optional.of(source));
    }

    /** Those that Java made from the segment of a place. */
    static List<NetCon> from(Segment source) {
        return source.section().dependents().copy().stream()
                .filter(dependent -> dependent instanceof NetCon)
                .map(NetCon.class::cast)
                .filter(connection -> !connection.isClosed()
                        && connection.place.filter(source::isSameAs).isPresent())
                .toList();
    }

    /** The Vector that takes the times at which the source fires already, whoever asked for it, else a new one. */
    Vector takenTimes() {
        Vector known = times;
        if (known != null && !known.isClosed()) {
            return known;
        }
        return call("get_recordvec") instanceof Vector taking ? taking : recordTimes();
    }

    /** Delay in ms. */
    public double delay() {
        return get("delay");
    }

    /** Sets the delay in ms. */
    public NetCon delay(double delay) {
        if (!(delay >= 0)) {
            throw new IllegalArgumentException("the delay of %s cannot be %s ms".formatted(this, delay));
        }
        set("delay", delay);
        return this;
    }

    /** Threshold of the source, in mV where it is a membrane potential; one for all connections of a source. */
    public double threshold() {
        return get("threshold");
    }

    public NetCon threshold(double threshold) {
        set("threshold", threshold);
        return this;
    }

    /** The first weight, in the unit of the target. */
    public double weight() {
        return weightAt(0);
    }

    /** Sets the first weight. */
    public NetCon weight(double weight) {
        return weightAt(0, weight);
    }

    /** One of several weights; not an overload of {@link #weight(double)}, for which {@code weight(1)} would be taken. */
    public double weightAt(int index) {
        return get("weight", index);
    }

    /** Sets one of several weights. */
    public NetCon weightAt(int index, double weight) {
        set("weight", index, weight);
        return this;
    }

    /**
     * A new Vector that takes the times in ms at which the source fires, from the next {@link Neuron#finitialize} on. A
     * source has one such Vector, whichever connection asks: a later one takes the place of the former.
     */
    public Vector recordTimes() {
        Vector taking = Vector.of();
        taking.pin();
        call("record", taking);
        times = taking;
        return taking;
    }
}
