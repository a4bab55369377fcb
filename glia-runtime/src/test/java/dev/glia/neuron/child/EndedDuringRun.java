package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.RunInterruptedException;

/** Arguments: NEURON threads; {@code exit} to leave by System.exit(7) from another thread, {@code wait} to be killed. */
public final class EndedDuringRun {
    private EndedDuringRun() {}

    public static void main(String[] arguments) {
        Child.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook of the user")));
        for (int i = 0; i < 20; i++) {
            Child.stimulatedSoma();
        }
        Neuron.create("ParallelContext").call("nthread", Integer.parseInt(arguments[0]));
        Neuron.finitialize(-65);
        Neuron.continuerun(5);
        System.out.println("running");
        if (arguments[1].equals("exit")) {
            new Thread(() -> System.exit(7)).start();
        }
        try {
            Neuron.continuerun(1e9);
        } catch (RunInterruptedException e) {
            System.out.println(e.getMessage());
        }
    }
}
