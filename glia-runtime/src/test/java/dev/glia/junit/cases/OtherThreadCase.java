package dev.glia.junit.cases;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls NEURON in a thread of JUnit's that is not the test's. */
class OtherThreadCase {
    @Test
    void simulates_within_a_time() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            Neuron.start(TestNeuron.installation());
            Neuron.create("List");
        });
    }
}
