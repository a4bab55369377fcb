package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.nio.file.Path;
import java.util.List;

/** Argument: the library with the mechanism {@code failing}, which asks NEURON to hold its model still, and never lets go. */
public final class HoldingMod {
    private HoldingMod() {}

    public static void main(String[] arguments) {
        Child.start();
        Neuron.load(Path.of(arguments[0]), List.of("failing"));
        double before = voltageOfAnotherModel();
        try (Section soma = Neuron.section("soma").insert("failing")) {
            soma.set("when_failing", 5);
            Neuron.finitialize(-65);
        }
        System.out.println(voltageOfAnotherModel() == before ? "the same voltage" : "another voltage");
        Child.survived();
    }

    private static double voltageOfAnotherModel() {
        try (Section other = Neuron.section("other").insert("hh")) {
            Neuron.run(5);
            return other.at(0.5).v();
        }
    }
}
