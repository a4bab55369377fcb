package dev.glia.junit.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Has nothing to do with NEURON. */
class PlainCase {
    @Test
    void adds() {
        assertEquals(2, 1 + 1);
    }
}
