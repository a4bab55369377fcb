package dev.glia.kinetics;

/** What is done to a mechanism while its current is watched, or what else it moves. */
public enum Protocol {
    ACTIVATION("activation", "from -80 mV to each potential, for 50 ms", "mV", "mA/cm2", Subject.CHANNEL),
    INACTIVATION("inactivation", "from each potential to 0 mV, for 50 ms", "mV", "mA/cm2", Subject.CHANNEL),
    DEACTIVATION(
            "deactivation",
            "from -80 mV to 40 mV for 5 ms, then to each potential, for 50 ms",
            "mV",
            "mA/cm2",
            Subject.CHANNEL),
    RAMP(
            "ramp",
            "from -80 mV to 60 mV and back, up in each time and down in the same",
            "ms",
            "mA/cm2",
            Subject.CHANNEL),
    ACTION_POTENTIAL(
            "action potential",
            "three action potentials of NEURON's hh at 18.5 °C as the potential, 20 ms apart",
            "mV",
            "mA/cm2",
            Subject.CHANNEL),
    CELL(
            "cell",
            "a cell of 20 by 20 µm with NEURON's hh besides, into which each current flows from 10 ms to 60 ms",
            "nA",
            "mV",
            Subject.CHANNEL),
    ION_STEP(
            "ion step",
            "at -65 mV, what the concentration is at rest times each number at 0 ms, then left alone",
            "x",
            "mM",
            Subject.CONCENTRATION),
    EVENTS(
            "events",
            "at -70 mV, one event of weight 1 at 10 ms, or events at each rate from then on for 200 ms",
            "Hz",
            "nA",
            Subject.SYNAPSE),
    WEIGHT("weight", "at -70 mV, one event of each weight at 10 ms", "weight", "nA", Subject.SYNAPSE);

    /** What it is done to. */
    enum Subject {
        /** A density mechanism. */
        CHANNEL,
        /** A point process that events reach. */
        SYNAPSE,
        /** A concentration that a density mechanism writes. */
        CONCENTRATION
    }

    private final String words;
    private final String course;
    private final String variedUnit;
    private final String unit;
    private final Subject subject;

    Protocol(String words, String course, String variedUnit, String unit, Subject subject) {
        this.words = words;
        this.course = course;
        this.variedUnit = variedUnit;
        this.unit = unit;
        this.subject = subject;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** What is done. */
    public String course() {
        return course;
    }

    /** The unit of what differs between its traces; {@code x} is a factor. */
    public String variedUnit() {
        return variedUnit;
    }

    /** The unit of what is watched, which is mostly a current. */
    public String unit() {
        return unit;
    }

    Subject subject() {
        return subject;
    }
}
