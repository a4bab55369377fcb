package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.Section;
import java.nio.file.Path;
import java.util.List;

/** Argument: the library with the mechanism {@code failing}, which prints, and then calls exit(5) from C. */
public final class LeavingMod {
    private LeavingMod() {}

    public static void main(String[] arguments) {
        Child.start();
        Neuron.load(Path.of(arguments[0]), List.of("failing"));
        Section soma = Neuron.section("soma").insert("failing");
        soma.set("when_failing", 3);
        Neuron.finitialize(-65);
        soma.set("when_failing", 4);
        try {
            Neuron.finitialize(-65);
        } catch (NeuronException e) {
            System.out.println(e.getMessage());
        }
        soma.set("when_failing", 0);
        Neuron.run(5);
        Child.survived();
    }
}
