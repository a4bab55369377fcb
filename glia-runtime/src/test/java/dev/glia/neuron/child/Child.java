package dev.glia.neuron.child;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.util.Arrays;

/** What the children share. */
final class Child {
    /** The trace of {@link #run}, as its hash, in any process and after anything else. */
    private Child() {}

    static void start() {
        Neuron.start(TestNeuron.installation());
    }

    static Section stimulatedSoma() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5))
                .set("del", 5)
                .set("dur", 1e9)
                .set("amp", 0.5);
        return soma;
    }

    /** Runs a stimulated soma, and answers a hash of every bit of its voltage. */
    static int trace(double milliseconds) {
        try (Section soma = stimulatedSoma()) {
            Vector v = soma.at(0.5).record("v");
            Neuron.run(milliseconds);
            return Arrays.hashCode(v.toArray());
        }
    }

    static void survived() {
        System.out.println("survived");
    }
}
