package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CompiledMods;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mechanisms that Glia has renamed, by their short names wherever NEURON takes a name; and arrays by index. */
@ExtendWith(NeuronSession.class)
class ShortNamesTest {
    private static final String LEAKY = "glia__lab__Leaky__0";
    private static final String STRONG = "glia__lab__Leaky__strong";
    private static final String PAS = "glia__lab__pas__0";
    private static final String SYN = "glia__lab__MySyn__0";

    private Section soma;
    private Section dend;

    @BeforeAll
    static void load() {
        if (!Neuron.knows(LEAKY)) {
            Neuron.load(CompiledMods.library("short"), List.of(LEAKY, STRONG, PAS, SYN));
        }
    }

    @BeforeEach
    void two_sections_with_a_variant_each() {
        soma = Neuron.section("soma").nseg(3).insert(LEAKY);
        dend = Neuron.section("dend").insert(STRONG);
    }

    @Test
    void a_variable_goes_by_its_short_name_and_means_what_is_in_that_very_section() {
        assertEquals(0.001, soma.at(0.5).get("g_Leaky"));
        assertEquals(0.005, dend.at(0.5).get("g_Leaky"));
        soma.set("g_Leaky", 0.002).at(0.9).set("g_Leaky", 0.003);
        assertArrayEquals(new double[] {0.002, 0.002, 0.003}, soma.getAll("g_Leaky"));
        soma.setAll("g_Leaky", 1, 2, 3);
        assertArrayEquals(new double[] {1, 2, 3}, soma.getAll("g_" + LEAKY));
        assertEquals(2, soma.at(0.5).ref("g_Leaky").get());
        Vector recorded = dend.at(0.5).record("g_Leaky");
        Neuron.run(1);
        assertEquals(0.005, recorded.get(0));
    }

    @Test
    void a_mechanism_goes_by_its_short_name_and_means_what_is_in_that_very_section() {
        assertTrue(soma.has("Leaky") && dend.has("Leaky"));
        assertEquals(LEAKY, soma.mechanism("Leaky").name());
        assertEquals(STRONG, dend.at(0.5).mechanism("Leaky").name());
        soma.uninsert("Leaky");
        assertFalse(soma.has("Leaky") || soma.has(LEAKY));
        NeuronException e = assertThrows(NeuronException.class, () -> soma.mechanism("Leaky"));
        assertTrue(e.getMessage().contains("'Leaky' is not inserted in section 'soma'"), e.getMessage());
        assertThrows(NeuronException.class, () -> soma.at(0.5).get("g_Leaky"));
    }

    @Test
    void two_mechanisms_of_one_short_name_in_a_section_are_told_apart_by_the_user() {
        dend.insert(LEAKY);
        NeuronException e =
                assertThrows(NeuronException.class, () -> dend.at(0.5).get("g_Leaky"));
        assertTrue(e.getMessage().contains("g_" + LEAKY) && e.getMessage().contains("g_" + STRONG), e.getMessage());
        e = assertThrows(NeuronException.class, () -> dend.mechanism("Leaky"));
        assertTrue(e.getMessage().contains(LEAKY) && e.getMessage().contains(STRONG), e.getMessage());
        assertEquals(0.005, dend.mechanism(STRONG).get("g"));
    }

    @Test
    void a_short_name_that_is_also_neurons_own_means_the_one_that_is_there_and_neurons_own_of_two() {
        soma.insert(PAS);
        assertEquals(0.007, soma.at(0.5).get("g_pas"));
        assertEquals(PAS, soma.mechanism("pas").name());
        soma.insert("pas");
        assertEquals(0.001, soma.at(0.5).get("g_pas"), 1e-12);
        assertEquals("pas", soma.mechanism("pas").name());
        assertEquals(0.001, dend.insert("pas").at(0.5).get("g_pas"), 1e-12);
    }

    @Test
    void globals_and_functions_go_by_short_names_where_one_mechanism_has_them() {
        assertEquals(7, Neuron.get("most_MySyn"));
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.get("q10_Leaky"));
        assertTrue(e.getMessage().contains("q10_" + LEAKY) && e.getMessage().contains("q10_" + STRONG), e.getMessage());
        e = assertThrows(NeuronException.class, () -> Neuron.call("twice_Leaky", 2));
        assertTrue(e.getMessage().contains("twice_" + STRONG), e.getMessage());
        assertEquals("S/cm2", Neuron.units("g_Leaky"));
    }

    @Test
    void an_element_of_an_array_is_named_by_its_index_wherever_a_name_is_taken() {
        soma.set("w_Leaky[1]", 5).at(0.5).set("w_Leaky[2]", 6);
        assertArrayEquals(new double[] {5, 5, 5}, soma.getAll("w_Leaky[1]"));
        assertEquals(6, soma.at(0.5).get("w_" + LEAKY, 2));
        soma.setAll("w_Leaky[0]", 1, 2, 3).set("w_Leaky", 2, 9);
        assertArrayEquals(new double[] {9, 9, 9}, soma.mechanism("Leaky").getAll("w[2]"));
        Mechanism leaky = soma.mechanism("Leaky").set("w[0]", 4);
        assertEquals(4, leaky.ref("w[0]").get());
        assertEquals(4, leaky.get("w", 0));
        Vector seen = soma.at(0.5).record("seen_Leaky[1]");
        Vector same = leaky.record("seen", 1);
        Neuron.run(1);
        assertEquals(-130, seen.get(1));
        assertArrayEquals(seen.toArray(), same.toArray());
        PointProcess synapse = Neuron.pointProcess(SYN, soma.at(0.5)).set("w[1]", 3);
        assertEquals(3, synapse.get("w", 1));
        assertThrows(IllegalArgumentException.class, () -> soma.at(0.5).get("w_Leaky[1]", 1));
        assertThrows(IllegalArgumentException.class, () -> soma.at(0.5).get("w_Leaky[x]"));
    }

    @Test
    void units_are_told_of_whatever_was_inserted() {
        assertEquals("S/cm2", soma.mechanism("Leaky").units("g"));
        assertEquals("ms", Neuron.pointProcess(SYN, soma.at(0.5)).units("tau"));
        assertEquals("nA", Neuron.pointProcess("IClamp", soma.at(0.5)).units("amp"));
        assertThrows(UnknownNameException.class, () -> soma.mechanism("Leaky").units("gg"));
    }

    @Test
    void a_failed_insert_leaves_nothing_behind_and_names_what_is_near() {
        Object before = Neuron.create("List", "NetStim").call("count");
        Section bare = Neuron.section("bare");
        UnknownNameException e =
                assertThrows(UnknownNameException.class, () -> bare.insert("hh", Map.of("gnabr", 1.0)));
        assertEquals(
                "no variable 'gnabr' in hh; it has the parameters gnabar, gkbar, gl, el and the variables gna, gk, il, minf, hinf, ninf, mtau, htau, ntau, m, h, n; near names are 'gnabar'",
                e.getMessage());
        assertEquals(List.of("gnabar"), e.nearNames());
        assertThrows(
                UnknownNameException.class,
                () -> Neuron.pointProcess("ExpSyn", bare.at(0.5), Map.of("e", 0.0, "taw", 1.0)));
        assertThrows(UnknownNameException.class, () -> Neuron.artificialCell("NetStim", Map.of("nmber", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> Neuron.pointProcess(SYN, bare.at(0.5), Map.of("w", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> bare.insert(LEAKY, Map.of("w[3]", 1.0)));
        assertEquals(Map.of(), bare.describe().mechanisms());
        assertEquals(List.of(), bare.pointProcesses());
        assertEquals(before, Neuron.create("List", "NetStim").call("count"));
        e = assertThrows(UnknownNameException.class, () -> bare.insert(LEAKY, Map.of("q10", 2.0)));
        assertTrue(e.getMessage().contains("GLOBAL"), e.getMessage());
    }

    @Test
    void a_name_that_means_something_else_is_told_what_it_is_and_which_call_takes_it() {
        assertTold("`Neuron.artificialCell(\"NetStim\")`", () -> Neuron.pointProcess("NetStim", soma.at(0.5)));
        assertTold("`Neuron.pointProcess(\"IClamp\", section.at(x))`", () -> Neuron.artificialCell("IClamp"));
        assertTold("`Neuron.pointProcess(\"IClamp\", section.at(x))`", () -> soma.insert("IClamp"));
        assertTold("`section.insert(\"hh\")`", () -> Neuron.pointProcess("hh", soma.at(0.5)));
        assertTold(
                "`Glia.insert(section, \"Leaky\")`",
                () -> Neuron.section("bare").insert("Leaky"));
        assertTold("`Glia.insert(section.at(x), \"MySyn\")`", () -> Neuron.pointProcess("MySyn", soma.at(0.5)));
    }

    @Test
    void a_misspelt_name_is_answered_with_near_ones() {
        assertTold("near names are 'hh'", () -> soma.insert("hhh"));
        assertTold("near names are 'Leaky'", () -> soma.insert("Leakey"));
        assertTold("'g_Leaky'", () -> soma.at(0.5).get("g_Leakey"));
        assertTold("'IClamp'", () -> Neuron.pointProcess("IClmp", soma.at(0.5)));
        assertTold("'celsius'", () -> Neuron.get("celsis"));
        assertTold("'finitialize'", () -> Neuron.call("finitialise"));
        assertTold("'amp'", () -> Neuron.pointProcess("IClamp", soma.at(0.5)).set("apm", 1));
        assertTold("'resize'", () -> Vector.of(1).call("resise", 2));
        assertTold("'Vector'", () -> Neuron.create("Vecter"));
    }

    private static void assertTold(String what, Runnable act) {
        UnknownNameException e = assertThrows(UnknownNameException.class, act::run);
        assertTrue(e.getMessage().contains(what), e.getMessage());
    }
}
