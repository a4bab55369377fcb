package dev.glia.asset;

/** For which simulator a mod is written. A mod of the wanted dialect overrides the common one of the same name. */
public enum Dialect {
    /** No dialect is named in the manifest: the mod fits every simulator. */
    COMMON,
    NEURON,
    ARBOR;

    /** Whether a mod of this dialect may be used where {@code simulator} runs. */
    public boolean fits(Dialect simulator) {
        return this == COMMON || this == simulator;
    }
}
