package dev.glia.neuron.child;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;

/** Something else has brought libnrniv into the process, so its own exits are bound. */
public final class NeuronLoadedBefore {
    private NeuronLoadedBefore() {}

    public static void main(String[] arguments) {
        System.load(TestNeuron.installation().library().toString());
        Child.start();
        try {
            Neuron.hoc("quit()");
        } catch (NeuronException e) {
            System.out.println("refused");
        }
        Child.survived();
    }
}
