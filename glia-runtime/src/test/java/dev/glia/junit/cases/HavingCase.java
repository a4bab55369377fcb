package dev.glia.junit.cases;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import org.junit.jupiter.api.Test;

/** Has NEURON while {@link DisturbingCase} calls it. */
class HavingCase {
    @Test
    void simulates() throws Exception {
        Neuron.start(TestNeuron.installation());
        Neuron.section("soma");
        Meeting.point();
        Meeting.point();
        Neuron.run(1);
    }
}
