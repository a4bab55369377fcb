package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;

public final class Model {
    private Model() {}

    public static void main(String[] arguments) {
        Glia.insert(Neuron.section("soma"), "Fault");
        Neuron.finitialize(-65);
    }
}
