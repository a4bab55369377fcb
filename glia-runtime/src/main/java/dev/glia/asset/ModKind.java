package dev.glia.asset;

/** What the NEURON block of a mod declares. */
public enum ModKind {
    /** {@code SUFFIX name}: a density mechanism, inserted into a section. */
    DENSITY,
    /** {@code POINT_PROCESS name}: placed at a segment. */
    POINT_PROCESS,
    /** {@code ARTIFICIAL_CELL name}: needs no section. */
    ARTIFICIAL_CELL,
    /** {@code SUFFIX nothing}: no mechanism at all, functions for hoc and for other mods of the package. */
    FUNCTIONS
}
