package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.network.ParallelContext;

public final class Rank {
    private Rank() {}

    public static void main(String[] arguments) {
        ParallelContext context = new ParallelContext();
        Glia.insert(Neuron.section("soma"), "leak");
        System.out.println(context.rank() + " of " + context.ranks() + " has " + Glia.resolve("leak"));
        if (arguments[0].equals("ill") && context.rank() == 1) {
            System.exit(3);
        }
        context.barrier();
    }
}
