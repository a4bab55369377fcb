package lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondTest {
    @Test
    void meets_nothing_of_the_other_class() {
        assertEquals("dev.glia.runtime", Glia.class.getModule().getName());
        assertEquals(List.of(), Neuron.sections());
        Cell.soma();
        Neuron.create("List");
    }
}
