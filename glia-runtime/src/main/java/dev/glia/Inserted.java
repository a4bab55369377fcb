package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.neuron.Mechanism;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Reference;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;

/**
 * A mechanism where {@link Glia#insert} put it: a density mechanism in a section, or a point process or artificial cell.
 * Its parameters and variables go by the short names of the mod file, in the units that the mod declares.
 */
public sealed interface Inserted {

    /** The mechanism that the asset name meant. */
    MechanismName name();

    /** A parameter or variable; of a density mechanism, in the middle of the section. */
    double get(String variable);

    /** Sets a parameter or variable; of a density mechanism, in every segment. */
    Inserted set(String variable, double value);

    /** A GLOBAL of the mechanism, by its short name: one value for wherever the mechanism is. */
    default double global(String variable) {
        return Neuron.get(variable + "_" + name().fullName());
    }

    /** Sets a GLOBAL of the mechanism, for wherever the mechanism is. */
    default Inserted global(String variable, double value) {
        Neuron.set(variable + "_" + name().fullName(), value);
        return this;
    }

    /** The variable itself, for {@code Vector.play} and the like; of a density mechanism, in the middle of the section. */
    Reference ref(String variable);

    /** Records a variable at each step, from the next {@code Neuron.finitialize} on. */
    Vector record(String variable);

    /**
     * A density mechanism in a section.
     *
     * @param section the whole of which it is in
     */
    record Density(MechanismName name, Section section) implements Inserted {
        @Override
        public double get(String variable) {
            return everywhere().get(variable);
        }

        @Override
        public Density set(String variable, double value) {
            everywhere().set(variable, value);
            return this;
        }

        /** A variable at a place, {@code x} from 0 to 1. */
        public double get(String variable, double x) {
            return at(x).get(variable);
        }

        /** Sets a variable in the segment of a place, {@code x} from 0 to 1. */
        public Density set(String variable, double value, double x) {
            at(x).set(variable, value);
            return this;
        }

        @Override
        public Reference ref(String variable) {
            return everywhere().ref(variable);
        }

        @Override
        public Vector record(String variable) {
            return everywhere().record(variable);
        }

        /** Records a variable at a place, {@code x} from 0 to 1. */
        public Vector record(String variable, double x) {
            return at(x).record(variable);
        }

        /** NEURON's own handle on it in the whole section. */
        public Mechanism everywhere() {
            return section.mechanism(name.fullName());
        }

        /** NEURON's own handle on it at a place, {@code x} from 0 to 1. */
        public Mechanism at(double x) {
            return section.at(x).mechanism(name.fullName());
        }
    }

    /**
     * A point process at its place, or an artificial cell, which has none.
     *
     * @param process NEURON's own handle on it
     */
    record Point(MechanismName name, PointProcess process) implements Inserted {
        @Override
        public double get(String variable) {
            return process.get(variable);
        }

        @Override
        public Point set(String variable, double value) {
            process.set(variable, value);
            return this;
        }

        @Override
        public Reference ref(String variable) {
            return process.ref(variable);
        }

        @Override
        public Vector record(String variable) {
            return process.record(variable);
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
            return NetCon.between(source, process).delay(0).weight(weight);
        }
    }
}
