package lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import org.junit.jupiter.api.Test;

class LeakTest {
    @Test
    void the_leak_pulls_the_soma_to_its_reversal_potential() {
        assertTrue(Glia.agentAttached());
        Section soma = Neuron.section("soma");
        Glia.insert(soma, "leak");
        Neuron.finitialize(-65);
        Neuron.continuerun(200);
        assertEquals(-54.3, soma.at(0.5).v(), 0.01);
    }
}
