package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.network.ParallelContext;
import java.io.IOException;

/** One rank of two; argument: what rank 1 does instead of waiting for the other. */
public final class Rank {
    private Rank() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParallelContext context = new ParallelContext();
        Glia.insert(Neuron.section("soma"), "leak");
        System.out.println(context.rank() + " of " + context.ranks() + " has " + Glia.resolve("leak"));
        if (context.rank() == 1) {
            System.out.println("acts at " + System.currentTimeMillis());
        }
        if (context.rank() == 1 && !arguments[0].equals("well")) {
            act(arguments[0], context);
            return;
        }
        if (!arguments[0].equals("well")) {
            Neuron.finitialize(-65);
            context.exchangeInterval(10);
            context.psolve(50);
        }
        context.barrier();
    }

    private static void act(String deed, ParallelContext context) throws IOException, InterruptedException {
        switch (deed) {
            case "throw" -> throw new IllegalStateException("rank 1 has a bad day");
            case "exit" -> System.exit(3);
            case "halt-0" -> Runtime.getRuntime().halt(0);
            case "kill" ->
                new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
            case "absent" -> {}
            case "barrier" -> context.barrier();
            case "endless" -> {
                Neuron.finitialize(-65);
                context.exchangeInterval(10);
                context.psolve(1e9);
            }
            default -> throw new IllegalArgumentException(deed);
        }
    }
}
