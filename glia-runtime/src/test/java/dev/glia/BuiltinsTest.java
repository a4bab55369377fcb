package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.ModKind;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.select.Builtins;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuiltinsTest {

    @Test
    void the_stored_list_is_what_a_fresh_neuron_says() {
        ChildJvm.Ended ended = ChildJvm.of(FreshNeuron.class)
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home())
                .run();
        assertEquals(0, ended.exit(), ended::text);
        assertEquals(
                new TreeMap<>(Builtins.stored())
                        .entrySet().stream().map(Object::toString).toList(),
                ended.out().lines().toList());
    }

    static final class FreshNeuron {
        public static void main(String[] arguments) {
            Neuron.start();
            Mechanisms known = Neuron.mechanisms();
            Map<String, ModKind> kinds = new TreeMap<>();
            known.density().forEach(name -> kinds.put(name, ModKind.DENSITY));
            known.pointProcesses().forEach(name -> kinds.put(name, ModKind.POINT_PROCESS));
            known.artificialCells().forEach(name -> kinds.put(name, ModKind.ARTIFICIAL_CELL));
            kinds.entrySet().forEach(System.out::println);
        }
    }
}
