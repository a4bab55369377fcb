package dev.glia.neuron;

/** Watches a source for its threshold and delivers an event to a target after a delay. */
public final class NetCon extends HocObject {

    NetCon(Made object) {
        super(object);
    }

    /** From an artificial cell, or another source of events of its own, to a point process. */
    public static NetCon between(HocObject source, PointProcess target) {
        NetCon connection = new NetCon(made("NetCon", null, source, target));
        connection.dependOn(source.dependents());
        connection.dependOn(target.dependents());
        return connection;
    }

    /** From the membrane potential at a place, when it rises above the threshold, to a point process. */
    public static NetCon between(Segment source, PointProcess target) {
        NetCon connection = new NetCon(made("NetCon", source.section().handle(), source.ref("v"), target));
        connection.dependOn(source.section().dependents());
        connection.dependOn(target.dependents());
        return connection;
    }

    /** From the cell of a gid, wherever it lives, to a point process of this rank; asked of a {@code ParallelContext}. */
    public static NetCon fromGid(HocObject context, int gid, PointProcess target) {
        NetCon connection = (NetCon) context.call("gid_connect", gid, target);
        connection.dependOn(target.dependents());
        return connection;
    }

    /** Watches the membrane potential at a place and delivers to nobody: for recording spikes. */
    public static NetCon watching(Segment source) {
        NetCon connection = new NetCon(made("NetCon", source.section().handle(), source.ref("v"), null));
        connection.dependOn(source.section().dependents());
        return connection;
    }

    /** Watches an artificial cell, or another source of events of its own, and delivers to nobody: for recording spikes. */
    public static NetCon watching(HocObject source) {
        NetCon connection = new NetCon(made("NetCon", null, source, null));
        connection.dependOn(source.dependents());
        return connection;
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
        Vector times = Vector.of();
        times.pin();
        call("record", times);
        return times;
    }
}
