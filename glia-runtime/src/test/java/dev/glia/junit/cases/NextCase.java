package dev.glia.junit.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comes after another and meets nothing of it. */
class NextCase {
    @Test
    void begins_with_an_empty_model() {
        assertEquals(List.of(), Neuron.sections());
        assertEquals(6.3, Neuron.celsius());
        assertEquals(0.025, Neuron.dt());
        assertEquals(0, RandomStreams.globalIndex());
        assertEquals(0, Neuron.create("CVode").number("active"));
        Neuron.section("soma");
        Neuron.run(1);
    }
}
