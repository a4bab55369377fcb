package dev.glia.junit.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.RandomStreams;
import dev.glia.neuron.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Leaves nearly all that can be left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingCase {
    private static Section soma;

    @BeforeAll
    static void a_model_of_the_whole_class() {
        Neuron.start(TestNeuron.installation());
        soma = Neuron.section("soma");
    }

    @Test
    @Order(1)
    void leaves_a_cell_a_connection_and_globals() {
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        NetCon.between(Neuron.artificialCell("NetStim"), synapse);
        Neuron.cell("Ball", "soma", "dend[2]");
        Neuron.celsius(37);
        Neuron.dt(0.1);
        RandomStreams.globalIndex(8);
        Neuron.create("CVode").call("active", 1);
        Neuron.run(1);
    }

    @Test
    @Order(2)
    void still_has_the_model_of_its_class() {
        assertEquals(4, Neuron.sections().size());
        assertEquals(37, Neuron.celsius());
    }

    @Test
    @Order(3)
    void leaves_what_nobody_but_hoc_can_close() {
        Neuron.hoc("objref kept");
        try (HocObject list = Neuron.create("List")) {
            Neuron.object("kept", list);
        }
    }
}
