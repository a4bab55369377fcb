package dev.glia.neuron.network;

import dev.glia.neuron.Connectable;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Vector;
import java.util.Objects;

/** NEURON's view of its threads and of the MPI ranks around it; alone, it is rank 0 of 1. */
public final class ParallelContext extends HocObject {
    /** How {@link #reduce} puts the values of all ranks together; in NEURON's order from 1. */
    public enum Reduction {
        SUM,
        MAXIMUM,
        MINIMUM
    }

    public ParallelContext() {
        super("ParallelContext");
    }

    /** The number of this rank. */
    public int rank() {
        return (int) number("id");
    }

    /** How many ranks there are. */
    public int ranks() {
        return (int) number("nhost");
    }

    /** Spreads the cells of this rank over so many threads. */
    public ParallelContext threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a rank has one thread or more, not " + count);
        }
        call("nthread", count);
        return this;
    }

    /** How many threads compute on this rank. */
    public int threads() {
        return (int) number("nthread");
    }

    /** Says that the cell {@code gid} lives on this rank, and that {@code spikes} watches it. */
    public ParallelContext cell(int gid, NetCon spikes) {
        if (gid < 0) {
            throw new IllegalArgumentException("a gid cannot be " + gid);
        }
        if (spikes.isClosed()) {
            throw new IllegalStateException(spikes + " is closed");
        }
        if (number("gid_exists", gid) == 0) {
            call("set_gid2node", gid, rank());
        }
        call("cell", gid, spikes);
        return this;
    }

    /** Whether the cell {@code gid} lives on this rank. */
    public boolean has(int gid) {
        return number("gid_exists", gid) != 0;
    }

    /** Leads the spikes of the cell {@code gid}, wherever it lives, to a point process of this rank. */
    public NetCon connect(int gid, Connectable target) {
        return NetCon.fromGid(this, gid, target);
    }

    /**
     * Records the spikes of the cell {@code gid} of this rank, or of all with gid -1: times in ms, and who fired. It takes
     * the place of what was recording the cell before.
     */
    public ParallelContext record(int gid, Vector times, Vector gids) {
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(gids, "gids");
        if (gid != -1 && !has(gid)) {
            throw new IllegalArgumentException("the cell %s does not live on rank %s".formatted(gid, rank()));
        }
        call("spike_record", gid, times, gids);
        return this;
    }

    /**
     * Settles how far the ranks may run ahead of each other, the shortest delay between them; every rank must call it once
     * the network stands, before finitialize.
     *
     * @param limit longest in ms
     * @return what was settled, in ms
     */
    public double exchangeInterval(double limit) {
        return number("set_maxstep", limit);
    }

    /** Runs from the present t to {@code tstop} ms, as {@link Neuron#continuerun} does. */
    public void psolve(double tstop) {
        if (isClosed()) {
            throw new IllegalStateException(this + " is closed");
        }
        Neuron.continuerun(tstop);
    }

    /** Waits for all ranks. */
    public void barrier() {
        call("barrier");
    }

    /** One number from each rank, put together; every rank gets the result. */
    public double reduce(double value, Reduction how) {
        return number("allreduce", value, how.ordinal() + 1);
    }

    /** One number from each rank, in the order of the ranks; every rank gets all. */
    public double[] gather(double value) {
        try (Vector all = Vector.of()) {
            call("allgather", value, all);
            return all.toArray();
        }
    }

    /** Forgets every gid, for another network in the same process. */
    public void clear() {
        call("gid_clear");
    }
}
