package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ions as any other density mechanism: reversal potentials in mV, concentrations in mM. */
@ExtendWith(NeuronSession.class)
class IonsTest {
    @Test
    void a_mechanism_brings_its_ions_whose_potentials_are_set_everywhere_or_at_a_place() {
        Section soma = Neuron.section("soma").nseg(3).insert("hh");
        assertTrue(soma.has("na_ion") && soma.has("k_ion"));
        assertEquals(-77, soma.get("ek", 0.5));
        soma.set("ena", 45);
        soma.at(0.5).set("ena", 55);
        assertArrayEquals(new double[] {45, 55, 45}, soma.getAll("ena"));
        assertEquals("mV", Neuron.units("ena"));
        assertEquals("mM", Neuron.units("nai"));
    }

    @Test
    void the_potential_follows_the_concentrations_where_the_style_says_so() {
        Section soma = Neuron.section("soma").insert("na_ion");
        Neuron.celsius(20);
        soma.set("nai", 12).set("nao", 130);
        Neuron.callIn(soma, "ion_style", "na_ion", 1, 2, 1, 1, 0);
        Neuron.finitialize(-65);
        double nernst = 1e3 * 8.31446261815324 * 293.15 / 96485.3321233100141 * Math.log(130 / 12.0);
        assertEquals(nernst, soma.get("ena", 0.5), 1e-6);
        Neuron.celsius(6.3);
    }

    @Test
    void currents_of_an_ion_are_the_sum_over_its_mechanisms_and_recorded() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Vector total = soma.at(0.5).record("ik");
        Vector one = soma.at(0.5).mechanism("k_ion").record("ik");
        Neuron.run(1);
        assertArrayEquals(total.toArray(), one.toArray());
        assertEquals(
                soma.at(0.5).mechanism("hh").get("gk") * (soma.at(0.5).v() - soma.get("ek", 0.5)),
                soma.at(0.5).get("ik"),
                1e-6);
    }

    @Test
    void an_ion_stays_where_a_mechanism_uses_it() {
        Section soma = Neuron.section("soma").insert("hh");
        soma.uninsert("hh");
        assertFalse(soma.has("hh"));
        assertTrue(soma.has("na_ion"));
        Neuron.run(1);
    }
}
