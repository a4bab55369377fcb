package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.neuron.Connectable;
import dev.glia.neuron.Mechanism;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.RandomStream;
import dev.glia.neuron.Reference;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.util.Objects;

/**
 * A mechanism where {@link Glia#insert} put it: a density mechanism in a section, or a point process or artificial cell.
 * Its parameters and variables go by the short names of the mod file, in the units that {@link #units} tells;
 * {@code w[3]} is an element of an array. A point process or artificial cell can be the source or target of connections.
 *
 * <pre>{@code
 * Inserted kv = Glia.insert(dend, "Kv1", with("gbar", 0.01));             // S/cm²
 * dend.forEachSegment(at -> kv.at(at.x()).set("gbar", 0.01 * at.x()));
 * Inserted synapse = Glia.insert(dend.at(0.5), "ExpSyn", with("tau", 2)); // ms
 * NetCon.between(soma.at(0.5), synapse).weight(0.05);                     // µS
 * }</pre>
 */
public sealed interface Inserted extends Connectable {

    /** The mechanism that the asset name meant. */
    MechanismName name();

    /** A parameter or variable; of a density mechanism, in the middle of the section. */
    double get(String variable);

    /** An element of an array; of a density mechanism, in the middle of the section. */
    double get(String variable, int index);

    /** A parameter or variable in every segment that it is in, from the 0 end to the 1 end: one value of a point process. */
    double[] getAll(String variable);

    /** Sets a parameter or variable; of a density mechanism, in every segment. */
    Inserted set(String variable, double value);

    /** Sets an element of an array; of a density mechanism, in every segment. */
    Inserted set(String variable, int index, double value);

    /** The unit of a parameter or variable as the mod declares it, for example {@code S/cm2}; empty if it declares none. */
    String units(String variable);

    /** A density mechanism at a place of its section, {@code x} from 0 to 1. */
    Mechanism at(double x);

    /** A GLOBAL of the mechanism, by its short name: one value for wherever the mechanism is. */
    default double global(String variable) {
        return Neuron.get(fullNameOf(variable));
    }

    /** Sets a GLOBAL of the mechanism, for wherever the mechanism is. */
    default Inserted global(String variable, double value) {
        Neuron.set(fullNameOf(variable), value);
        return this;
    }

    private String fullNameOf(String global) {
        int index = global.indexOf('[');
        return index < 0
                ? global + "_" + name().fullName()
                : global.substring(0, index) + "_" + name().fullName() + global.substring(index);
    }

    /** The variable itself, for {@code Vector.play} and the like; of a density mechanism, in the middle of the section. */
    Reference ref(String variable);

    /** The stream of a {@code RANDOM} of the mod; of a density mechanism, in the middle of the section. */
    RandomStream random(String variable);

    /** Records a variable at each step, from the next {@code Neuron.finitialize} on. */
    Vector record(String variable);

    /**
     * NEURON's own handle on a point process or an artificial cell.
     *
     * @throws InsertException if it is a density mechanism
     */
    @Override
    PointProcess pointProcess();

    /**
     * A density mechanism in a section.
     *
     * @param section the whole of which it is in
     */
    record Density(MechanismName name, Section section) implements Inserted {
        public Density {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(section, "section");
        }

        @Override
        public double get(String variable) {
            return everywhere().get(variable);
        }

        @Override
        public double get(String variable, int index) {
            return everywhere().get(variable, index);
        }

        @Override
        public double[] getAll(String variable) {
            return everywhere().getAll(variable);
        }

        @Override
        public Density set(String variable, double value) {
            everywhere().set(variable, value);
            return this;
        }

        @Override
        public Density set(String variable, int index, double value) {
            everywhere().set(variable, index, value);
            return this;
        }

        @Override
        public String units(String variable) {
            return everywhere().units(variable);
        }

        @Override
        public Mechanism at(double x) {
            return section.at(x).mechanism(name.fullName());
        }

        /** NEURON's own handle on it in the whole section. */
        public Mechanism everywhere() {
            return section.mechanism(name.fullName());
        }

        @Override
        public Reference ref(String variable) {
            return everywhere().ref(variable);
        }

        @Override
        public RandomStream random(String variable) {
            return everywhere().random(variable);
        }

        @Override
        public Vector record(String variable) {
            return everywhere().record(variable);
        }

        @Override
        public PointProcess pointProcess() {
            throw Insertion.fault(
                    name,
                    "a density mechanism, which no event comes from or goes to; connect a point process, such as `Glia.insert(section.at(0.5), \"ExpSyn\")`");
        }
    }

    /** A point process at its place, or an artificial cell, which has none. */
    record Point(MechanismName name, PointProcess pointProcess) implements Inserted {
        public Point {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(pointProcess, "pointProcess");
        }

        @Override
        public double get(String variable) {
            return pointProcess.get(variable);
        }

        @Override
        public double get(String variable, int index) {
            return pointProcess.get(variable, index);
        }

        @Override
        public double[] getAll(String variable) {
            return new double[] {get(variable)};
        }

        @Override
        public Point set(String variable, double value) {
            pointProcess.set(variable, value);
            return this;
        }

        @Override
        public Point set(String variable, int index, double value) {
            pointProcess.set(variable, index, value);
            return this;
        }

        @Override
        public String units(String variable) {
            return pointProcess.units(variable);
        }

        @Override
        public Mechanism at(double x) {
            throw Insertion.fault(
                    name,
                    "a point process or artificial cell, which has one value of each variable and none at %s; leave out `at(%s)`"
                            .formatted(x, x));
        }

        @Override
        public Reference ref(String variable) {
            return pointProcess.ref(variable);
        }

        @Override
        public RandomStream random(String variable) {
            return pointProcess.random(variable);
        }

        @Override
        public Vector record(String variable) {
            return pointProcess.record(variable);
        }

        /**
         * Sends it spikes at regular times, from a {@code NetStim} of its own.
         *
         * @param start time of the first spike, ms
         * @param interval time between spikes, ms
         * @param number of spikes
         * @param weight what arrives, in the unit that the mod expects
         * @return the connection, whose source is the {@code NetStim}
         */
        public NetCon stimulate(double start, double interval, double number, double weight) {
            PointProcess source = Neuron.artificialCell("NetStim")
                    .set("start", start)
                    .set("interval", interval)
                    .set("number", number);
            return NetCon.between(source, this).delay(0).weight(weight);
        }
    }
}
