package dev.glia.lint;

import java.util.Locale;

/** What a check looks for, in the order in which it does. */
public enum Rule {
    PARSE(Level.ERROR, "nocmodl can read the mod"),
    UNITS(Level.WARNING, "units fit together, as NEURON's modlunit sees them"),
    COMPILE(Level.ERROR, "the mod becomes a part of a library"),
    INSERT(Level.ERROR, "NEURON loads the mechanism and inserts it"),
    RUN(
            Level.ERROR,
            "it runs 10 ms at rest without NaN at 6.3 and at 37 degrees, each in one segment and in three, is saved and restored, and runs on two threads where it says THREADSAFE"),
    ARBOR(
            Level.ERROR,
            "a mod in Arbor's dialect has nothing at which Arbor's modcc stops, and modcc, where there is one, translates it"),
    UNDECLARED(Level.WARNING, "every variable is declared"),
    UNUSED(Level.WARNING, "what is declared is used"),
    NEVER_WRITTEN(Level.WARNING, "a RANGE variable gets a value"),
    POINTER(Level.WARNING, "something in the mod sets a POINTER"),
    TABLE_CELSIUS(Level.WARNING, "a TABLE of values that depend on the temperature says DEPEND celsius"),
    GLOBAL_WRITTEN(Level.WARNING, "no GLOBAL is written while a simulation runs"),
    THREADSAFE(Level.WARNING, "the mod can run on several threads, or says why not"),
    VERBATIM(Level.WARNING, "VERBATIM does nothing that goes wrong with NEURON 9 or in a JVM");

    private final Level level;
    private final String claim;

    Rule(Level level, String claim) {
        this.level = level;
        this.claim = claim;
    }

    /** As the user writes it, for example {@code never-written}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level of its findings unless the user chooses another. */
    public Level level() {
        return level;
    }

    /** What is true of a mod without findings of this rule. */
    public String claim() {
        return claim;
    }
}
