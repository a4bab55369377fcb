package dev.glia.neuron.child;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;

/** Prints what NEURON calls the first objects that a model makes. */
public final class FirstObjects {
    private FirstObjects() {}

    public static void main(String[] arguments) {
        Neuron.start(TestNeuron.installation());
        System.out.println(Neuron.create("CVode") + " " + Neuron.create("FInitializeHandler", "x = 1"));
    }
}
