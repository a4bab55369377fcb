package dev.glia.neuron.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CompiledMods;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.NeuronSession;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** POINTERs of density mechanisms and of point processes, as setpointer.cpp of NEURON's own tests has them. */
@ExtendWith(NeuronSession.class)
class PointerScenarioTest {
    @BeforeEach
    void load_once() {
        if (!Neuron.knows("follow")) {
            Neuron.load(CompiledMods.library("pointers"), List.of("follow", "Partner", "Player"));
        }
    }

    @Test
    void a_dendrite_follows_the_potential_of_its_soma() {
        Section soma = Neuron.section("soma");
        Section dend = Neuron.section("dend").connect(soma).insert("follow");
        dend.at(0.5).setPointer("leader_follow", soma.at(0.5).ref("v"));

        Neuron.finitialize(-42);

        assertEquals(-42, dend.at(0.5).get("seen_follow"));
        assertEquals(-42, dend.at(0.5).mechanism("follow").get("seen"));
    }

    @Test
    void an_array_of_a_mechanism_goes_by_its_short_name_and_an_index() {
        Section dend = Neuron.section("dend").nseg(3).insert("follow");
        dend.mechanism("follow").set("table", 1, 4);
        dend.at(0.5).mechanism("follow").set("table", 1, 5);
        assertEquals(5, dend.mechanism("follow").get("table", 1));
        assertEquals(4, dend.at(0.1).mechanism("follow").get("table", 1));
        assertEquals(0, dend.at(0.1).get("table_follow", 0));
        assertArrayEquals(new double[] {4, 5, 4}, dend.mechanism("follow").getAll("table", 1));
        dend.setAll("table_follow", 0, new double[] {1, 2, 3});
        assertArrayEquals(new double[] {1, 2, 3}, dend.getAll("table_follow", 0));
        assertArrayEquals(new double[] {4, 5, 4}, dend.getAll("table_follow", 1));
        dend.nseg(1);
        assertArrayEquals(new double[] {2}, dend.getAll("table_follow", 0));
        assertThrows(RuntimeException.class, () -> dend.mechanism("follow").get("table", 2));
        assertThrows(RuntimeException.class, () -> dend.mechanism("follow").get("seen", 0));
    }

    @Test
    void what_is_no_pointer_or_not_there_is_refused() {
        Section soma = Neuron.section("soma");
        Section dend = Neuron.section("dend").connect(soma).insert("follow");
        dend.at(0.5).setPointer("leader_follow", soma.at(0.5).ref("v"));

        assertThrows(
                RuntimeException.class,
                () -> dend.at(0.5).setPointer("seen_follow", soma.at(0.5).ref("v")));
        assertThrows(
                NeuronException.class,
                () -> soma.at(0.5).setPointer("leader_follow", soma.at(0.5).ref("v")));

        Neuron.finitialize(-42);
        assertEquals(-42, dend.at(0.5).get("seen_follow"));
    }

    @Test
    void a_pointer_to_the_weight_of_a_connection_is_unset_when_that_leaves() {
        Section dend = Neuron.section("dend").insert("follow");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", dend.at(0.5));
        NetCon connection = NetCon.between(dend.at(0.5), synapse).weight(0.25);
        dend.at(0.5).setPointer("leader_follow", connection.ref("weight"));
        Neuron.finitialize(-65);
        assertEquals(0.25, dend.at(0.5).get("seen_follow"));

        connection.close();

        var refused = assertThrows(IllegalStateException.class, () -> Neuron.finitialize(-65));
        assertTrue(refused.getMessage().contains("the POINTER 'leader_follow'"), refused.getMessage());
        dend.at(0.5).setPointer("leader_follow", dend.at(0.5).ref("v"));
        Neuron.finitialize(-42);
        assertEquals(-42, dend.at(0.5).get("seen_follow"));
    }

    @Test
    void a_pointer_that_hoc_sets_to_an_element_of_a_vector_is_unset_when_that_moves() {
        Neuron.hoc("objref values\nvalues = new Vector(2, 7)\ncreate followed\nfollowed insert follow");
        Neuron.hoc("setpointer followed.leader_follow(0.5), values.x[1]");
        Neuron.finitialize(-65);
        assertEquals(7, Neuron.number("followed.seen_follow(0.5)"));

        Neuron.hoc("values.resize(100000)");

        assertThrows(IllegalStateException.class, () -> Neuron.finitialize(-65));
        Neuron.hoc("setpointer followed.leader_follow(0.5), values.x[0]\nvalues.x[0] = 8");
        Neuron.finitialize(-65);
        assertEquals(8, Neuron.number("followed.seen_follow(0.5)"));
        Neuron.hoc("followed { delete_section() }\nobjref values");
    }

    @Test
    void two_partners_at_one_place_see_each_other_and_not_themselves() {
        Section soma = Neuron.section("soma");
        PointProcess one = Neuron.pointProcess("Partner", soma.at(0.5)).set("shown", 10);
        PointProcess two = Neuron.pointProcess("Partner", soma.at(0.5)).set("shown", 20);
        one.setPointer("other", two.ref("shown"));
        two.setPointer("other", one.ref("shown"));
        assertThrows(RuntimeException.class, () -> one.setPointer("seen", two.ref("shown")));

        Neuron.finitialize(-65);

        assertEquals(20, one.get("seen"));
        assertEquals(10, two.get("seen"));
    }
}
