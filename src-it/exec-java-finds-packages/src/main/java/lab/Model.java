package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;

public final class Model {
    private Model() {}

    public static void main(String[] arguments) {
        Glia.start();
        var soma = Neuron.section("soma");
        Glia.insert(soma, "leak", Glia.pkg("lab_b"));
        System.out.println("leak is " + Glia.resolve("leak", Glia.pkg("lab_b")));
    }
}
