package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeuronSession.class)
class FirstRunTest {
    @Test
    void a_stimulated_soma_spikes_and_is_recorded() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5))
                .set("del", 5)
                .set("dur", 1)
                .set("amp", 0.5);
        Vector v = soma.at(0.5).record("v");
        Vector t = Vector.recording(Neuron.ref("t"));
        Neuron.finitialize(-65);
        Neuron.continuerun(40);
        double[] trace = v.toArray();
        assertEquals(1601, trace.length);
        assertEquals(1601, t.size());
        assertEquals(-65, trace[0]);
        assertTrue(Arrays.stream(trace).max().orElseThrow() > 20, "spike");
        assertEquals(0.5, clamp.get("amp"));
        assertEquals(0.12, soma.mechanism("hh").get("gnabar"));
    }

    @Test
    void an_unknown_mechanism_is_named() {
        Section soma = Neuron.section("soma");
        NeuronException e = assertThrows(NeuronException.class, () -> soma.insert("nope"));
        assertTrue(e.getMessage().contains("'nope'"), e.getMessage());
    }

    @Test
    void hoc_errors_carry_the_text_of_NEURON() {
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.hoc("x = (1+"));
        assertTrue(
                e.getMessage().contains("syntax error") || e.getMessage().contains("parse error"),
                e.getMessage() + "\n" + e.neuronOutput());
    }
}
