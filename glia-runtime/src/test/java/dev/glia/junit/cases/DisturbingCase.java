package dev.glia.junit.cases;

import dev.glia.neuron.Neuron;
import org.junit.jupiter.api.Test;

/** Calls NEURON while {@link HavingCase} has it. */
class DisturbingCase {
    @Test
    void simulates_at_the_same_time() throws Exception {
        Meeting.point();
        try {
            Neuron.section("dend");
        } finally {
            Meeting.point();
        }
    }
}
