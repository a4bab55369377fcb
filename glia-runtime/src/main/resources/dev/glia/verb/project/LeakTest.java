package @pkg@;

import static dev.glia.Glia.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import org.junit.jupiter.api.Test;

class LeakTest {
    @Test
    void the_membrane_settles_at_the_potential_of_the_leak() {
        try (Section soma = Neuron.section("soma").L(20).diam(20)) {
            Glia.insert(soma, "Leak", with("e", -70));
            Neuron.finitialize(-50);
            Neuron.continuerun(100);
            assertEquals(-70, soma.at(0.5).v(), 0.01);
        }
    }
}
