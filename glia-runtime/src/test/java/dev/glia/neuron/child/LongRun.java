package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.solve.CVode;

/** Argument: in what it is to be found by the Ctrl-C that ends it. */
public final class LongRun {
    private LongRun() {}

    public static void main(String[] arguments) {
        Child.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook of the user")));
        boolean large = arguments[0].equals("large");
        for (int i = 0; i < (large ? 1000 : 20); i++) {
            Section soma = Child.stimulatedSoma();
            soma.nseg(large ? 21 : 1);
        }
        if (arguments[0].equals("variable")) {
            new CVode().active(true);
        }
        Neuron.finitialize(-65);
        System.out.println("running");
        switch (arguments[0]) {
            case "run" -> Neuron.hoc("{load_file(\"stdrun.hoc\")}\ntstop = 1e9\nrun()");
            case "psolve" -> Neuron.hoc("objref pc\npc = new ParallelContext()\npc.set_maxstep(10)\npc.psolve(1e9)");
            case "loop" -> Neuron.hoc("while (1) { x = 1 }");
            case "steps" -> Neuron.hoc("while (1) { fadvance() }");
            default -> Neuron.continuerun(1e9);
        }
    }
}
