package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronSession;
import dev.glia.select.Builtins;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeuronSession.class)
class BuiltinsTest {

    @Test
    void the_stored_list_is_what_a_running_neuron_says() {
        Mechanisms known = Neuron.mechanisms();
        List<String> names = Stream.of(known.density(), known.pointProcesses(), known.artificialCells())
                .flatMap(List::stream)
                .filter(name -> !name.startsWith("glia__"))
                .sorted()
                .toList();
        assertEquals(Builtins.stored(), names);
    }
}
