package dev.glia.neuron.child;

import dev.glia.neuron.Callback;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.solve.CVode;
import java.nio.file.Path;
import java.util.List;

/**
 * Arguments: NEURON threads; in what System.exit(3) is called: a {@code callback} of a run, a hoc {@code function}, or another
 * thread while a mod is {@code stuck}, whose library is the third argument.
 */
public final class ExitInside {
    private ExitInside() {}

    public static void main(String[] arguments) {
        Child.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook of the user")));
        for (int i = 0; i < 20; i++) {
            Child.stimulatedSoma();
        }
        Neuron.create("ParallelContext").call("nthread", Integer.parseInt(arguments[0]));
        Neuron.finitialize(-65);
        switch (arguments[1]) {
            case "callback" -> {
                Callback callback = Callback.of(() -> System.exit(3));
                new CVode().call("event", 2, callback.statement());
                Neuron.continuerun(1e9);
            }
            case "function" -> {
                Callback.function("leave", 0, none -> {
                    System.exit(3);
                    return 0;
                });
                Neuron.hoc("x = leave()");
            }
            default -> stuck(Path.of(arguments[2]));
        }
        System.out.println("came back");
    }

    private static void stuck(Path library) {
        Neuron.load(library, List.of("endless"));
        Neuron.section("cell").insert("endless").set("loops_endless", 1);
        new Thread(() -> System.exit(3)).start();
        Neuron.finitialize(-65);
    }
}
