package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A place in NEURON's memory that was looked up once is the right one still, or is looked up again. */
@ExtendWith(NeuronSession.class)
class KnownPlacesTest {
    private static Section settled() {
        Section dend = Neuron.section("dend").nseg(3).insert("pas");
        dend.setAll("g_pas", 1, 2, 3);
        Neuron.finitialize(-65);
        assertEquals(2, dend.get("g_pas", 0.5));
        assertEquals(2, dend.get("g_pas", 0.5));
        assertArrayEquals(new double[] {1, 2, 3}, dend.getAll("g_pas"));
        assertArrayEquals(new double[] {1, 2, 3}, dend.getAll("g_pas"));
        return dend;
    }

    @Test
    void after_other_segments() {
        Section dend = settled();
        dend.nseg(1);
        assertEquals(2, dend.get("g_pas", 0.5));
        dend.nseg(5);
        dend.setAll("g_pas", 1, 2, 3, 4, 5);
        Neuron.finitialize(-65);
        assertEquals(3, dend.get("g_pas", 0.5));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, dend.getAll("g_pas"));
        Neuron.hoc("forall nseg = 3");
        assertEquals(3, dend.getAll("g_pas").length);
        Neuron.finitialize(-65);
        assertEquals(dend.getAll("g_pas")[1], dend.get("g_pas", 0.5));
    }

    @Test
    void after_the_mechanism_left_and_came_back() {
        Section dend = settled();
        dend.uninsert("pas");
        assertThrows(NeuronException.class, () -> dend.get("g_pas", 0.5));
        Neuron.finitialize(-65);
        assertThrows(NeuronException.class, () -> dend.getAll("g_pas"));
        dend.insert("pas");
        Neuron.finitialize(-65);
        assertEquals(0.001, dend.get("g_pas", 0.5));
        assertArrayEquals(new double[] {0.001, 0.001, 0.001}, dend.getAll("g_pas"));
    }

    @Test
    void after_the_section_left_and_others_came() {
        Section dend = settled();
        Neuron.callIn(dend, "delete_section");
        assertThrows(IllegalStateException.class, () -> dend.get("g_pas", 0.5));
        Section other = settled();
        other.set("g_pas", 7);
        Neuron.finitialize(-65);
        assertThrows(IllegalStateException.class, () -> dend.get("g_pas", 0.5));
        assertEquals(7, other.get("g_pas", 0.5));
    }

    @Test
    void after_many_sections_have_moved_each_other_in_memory() {
        Section dend = settled();
        for (int i = 0; i < 500; i++) {
            Neuron.section("more").insert("pas").insert("hh").nseg(3).set("g_pas", i);
        }
        Neuron.finitialize(-65);
        assertArrayEquals(new double[] {1, 2, 3}, dend.getAll("g_pas"));
        dend.at(0.5).set("g_pas", 22);
        assertEquals(22, dend.at(0.5).get("g_pas"));
        int i = 0;
        for (Section section : Neuron.sections()) {
            assertEquals(section == dend ? 22 : i++, section.get("g_pas", 0.5));
        }
    }

    @Test
    void after_a_new_diameter() {
        Section dend = settled();
        dend.at(0.5).set("diam", 3);
        assertEquals(3, dend.at(0.5).get("diam"));
        double area = dend.at(0.5).area();
        dend.set("diam", 6);
        assertEquals(2 * area, dend.at(0.5).area(), 1e-6);
        assertEquals(6, dend.diam());
    }

    @Test
    void what_is_inserted_is_known_through_every_change() {
        Section dend = settled();
        assertTrue(dend.has("pas"));
        assertFalse(dend.has("hh"));
        dend.uninsert("pas");
        assertFalse(dend.has("pas"));
        dend.insert("hh").nseg(7);
        assertTrue(dend.has("hh"));
        Neuron.callIn(dend, "delete_section");
        Section other = Neuron.section("other").insert("pas");
        assertThrows(IllegalStateException.class, () -> dend.has("hh"));
        assertTrue(other.has("pas"));
        dend.close();
        assertThrows(IllegalStateException.class, () -> dend.has("hh"));
    }

    @Test
    void a_thousand_sections_at_the_addresses_of_others_are_never_taken_for_them() {
        for (int i = 0; i < 1000; i++) {
            Section section = Neuron.section("fleeting").insert("pas");
            section.set("g_pas", i);
            if (i % 10 == 0) {
                Neuron.finitialize(-65);
            }
            assertEquals(i, section.get("g_pas", 0.5));
            assertArrayEquals(new double[] {i}, section.getAll("g_pas"));
            section.close();
            assertThrows(IllegalStateException.class, () -> section.get("g_pas", 0.5));
        }
    }
}
