package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;

/** Java and hoc write in turns, without a line end too, and the last word is hoc's. */
public final class OutputOrder {
    private OutputOrder() {}

    public static void main(String[] arguments) {
        Child.start();
        for (int i = 0; i < 3; i++) {
            System.out.println("java " + i);
            Neuron.hoc("{printf(\"hoc %d\\n\", " + i + ")}");
        }
        Neuron.hoc("{printf(\"no line end\")}");
        Runtime.getRuntime().halt(0);
    }
}
