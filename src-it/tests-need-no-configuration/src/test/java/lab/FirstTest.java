package lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstTest {
    @Test
    void meets_nothing_of_the_other_class() {
        assertFalse(Glia.agentAttached());
        assertEquals(List.of(), Neuron.sections());
        assertEquals(6.3, Neuron.celsius());
        Section soma = Neuron.section("soma");
        Glia.insert(soma, "leak");
        Neuron.artificialCell("NetStim");
        Neuron.celsius(37);
        Neuron.create("List");
        Neuron.finitialize(-65);
        Neuron.continuerun(200);
        assertEquals(-54.3, soma.at(0.5).v(), 0.01);
    }
}
