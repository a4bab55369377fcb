package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import java.util.List;

public final class Model {
    private Model() {}

    public static void main(String[] arguments) {
        System.out.println("arguments " + List.of(arguments));
        var soma = Neuron.section("soma");
        Glia.insert(soma, "leak");
        System.out.println("leak is " + Glia.resolve("leak"));
        System.out.println("agent " + Glia.agentAttached());
    }
}
