package dev.glia.kinetics;

/** What is done to a mechanism while its current is watched. */
public enum Protocol {
    ACTIVATION("activation", "from -80 mV to each potential, for 50 ms", "mV", "mA/cm2"),
    INACTIVATION("inactivation", "from each potential to 0 mV, for 50 ms", "mV", "mA/cm2"),
    DEACTIVATION("deactivation", "from -80 mV to 40 mV for 5 ms, then to each potential, for 50 ms", "mV", "mA/cm2"),
    EVENTS(
            "events",
            "at -70 mV, one event of weight 1 at 10 ms, or events at each rate from then on for 200 ms",
            "Hz",
            "nA");

    private final String words;
    private final String course;
    private final String variedUnit;
    private final String currentUnit;

    Protocol(String words, String course, String variedUnit, String currentUnit) {
        this.words = words;
        this.course = course;
        this.variedUnit = variedUnit;
        this.currentUnit = currentUnit;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** What is done. */
    public String course() {
        return course;
    }

    /** The unit of what differs between its traces. */
    public String variedUnit() {
        return variedUnit;
    }

    /** The unit of its currents. */
    public String currentUnit() {
        return currentUnit;
    }
}
