package dev.glia.junit.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Takes its turn, as the refusal of others asks for. */
@ResourceLock("NEURON")
class FirstLockedCase {
    @Test
    void simulates() {
        Neuron.start(TestNeuron.installation());
        assertEquals(List.of(), Neuron.sections());
        Neuron.section("soma");
        Neuron.run(1);
    }
}
