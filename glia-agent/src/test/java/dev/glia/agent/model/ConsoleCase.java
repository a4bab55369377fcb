package dev.glia.agent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import org.junit.jupiter.api.Test;

/** A user's test; not named as one, because JUnit's console launcher is to find it and nothing else. */
class ConsoleCase {
    @Test
    void a_mechanism_of_a_package_is_inserted() {
        Glia.start();
        assertEquals(
                "glia__lab_b__Leak__0",
                Glia.insert(Neuron.section("soma"), "Leak").name().fullName());
    }
}
