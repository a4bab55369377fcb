package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.select.Builtins;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltinsTest {

    @Test
    void the_stored_list_is_what_a_fresh_neuron_says() {
        ChildJvm.Ended ended = ChildJvm.of(FreshNeuron.class)
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home())
                .run();
        assertEquals(0, ended.exit(), ended::text);
        assertEquals(Builtins.stored(), ended.out().lines().toList());
    }

    static final class FreshNeuron {
        public static void main(String[] arguments) {
            Neuron.start();
            Mechanisms known = Neuron.mechanisms();
            Stream.of(known.density(), known.pointProcesses(), known.artificialCells())
                    .flatMap(List::stream)
                    .sorted()
                    .forEach(System.out::println);
        }
    }
}
