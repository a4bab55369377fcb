package dev.glia.neuron.bridge;

/** What crosses the border as an argument or an answer; in the order of the shim. */
public enum ValueKind {
    NOTHING,
    NUMBER,
    TEXT,
    OBJECT,
    SECTION,
    SYMBOL,
    RANGE_REFERENCE,
    PROPERTY_REFERENCE,
    VARIABLE_REFERENCE,
    HANDLES
}
