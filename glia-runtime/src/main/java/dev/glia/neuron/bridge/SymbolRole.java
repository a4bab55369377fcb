package dev.glia.neuron.bridge;

/** What a name means to NEURON; in the order of the shim. */
public enum SymbolRole {
    OTHER,
    VARIABLE,
    RANGE,
    MECHANISM,
    TEMPLATE,
    FUNCTION,
    PROCEDURE,
    OBJECT,
    TEXT,
    SECTION
}
