package dev.glia.neuron.bridge;

import java.util.Locale;

/** What the shim can be asked by {@link Call}; in the order and with the names of its own table, checked at start. */
public enum Operation {
    SYMBOL,
    HOC,
    FUNCTION,
    METHOD,
    NEW_OBJECT,
    GET,
    SET,
    GET_VARIABLE,
    SET_VARIABLE,
    UNITS,
    OBJECT_NAME,
    OBJECT_CLASS,
    RETIRE,
    RELEASE,
    SET_POINTER,
    ALLOW_UNSET,
    NEW_SECTION,
    SECTION_NAME,
    SECTION_ACTIVE,
    DROP_SECTION,
    SECTION_PARENT,
    CONNECT,
    GET_NSEG,
    SET_NSEG,
    GET_LENGTH,
    SET_LENGTH,
    GET_RESISTIVITY,
    SET_RESISTIVITY,
    SET_DIAMETER,
    INSERT,
    UNINSERT,
    HAS,
    SECTIONS,
    OBJECTS,
    DISTANCE,
    NAMES,
    MECHANISMS,
    MECHANISM_VARIABLES,
    LOAD,
    BEGIN_RUN,
    ADVANCE,
    CLOCK,
    USE_CORENEURON,
    SAVED_CELLS,
    POINT_PLACE,
    SECTION_POINTS,
    RANDOM_STREAM;

    static String table() {
        StringBuilder names = new StringBuilder();
        for (Operation operation : values()) {
            names.append(operation.name().toLowerCase(Locale.ROOT)).append('\n');
        }
        return names.toString();
    }
}
