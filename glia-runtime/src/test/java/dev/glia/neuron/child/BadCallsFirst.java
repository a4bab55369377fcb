package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.nio.file.Path;
import java.util.List;

/** Twenty calls that NEURON must not survive badly, each of which fails; then a run that must be as if nothing had been. */
public final class BadCallsFirst {
    private BadCallsFirst() {}

    public static void main(String[] arguments) {
        Child.start();
        int before = Child.trace(100);
        Section deleted = Neuron.section("deleted");
        deleted.close();
        Section soma = Neuron.section("bad");
        List<Runnable> bad = List.of(
                () -> Neuron.hoc("x = (1+"),
                () -> Neuron.hoc("quit()"),
                () -> Neuron.hoc("xopen(\"nowhere.hoc\")"),
                () -> Neuron.hoc("proc again() { again() }\nagain()"),
                () -> Neuron.hoc("objref nil_\nnil_.anything()"),
                () -> soma.nseg(0),
                () -> soma.L(-1),
                () -> soma.insert("nope"),
                () -> soma.insert("IClamp"),
                () -> soma.get("gnabar_hh", 0.5),
                () -> soma.get("v", Double.NaN),
                () -> soma.at(2),
                () -> soma.connect(soma),
                () -> deleted.insert("hh"),
                () -> Neuron.pointProcess("IClamp", deleted.at(0.5)),
                () -> Neuron.create("Vector", -1),
                () -> Vector.of(1).get(7),
                () -> Neuron.create("IClamp").get("amp"),
                () -> Neuron.load(Path.of("nowhere.so"), List.of("nowhere")),
                () -> Neuron.continuerun(Double.NaN));
        long failed = bad.stream().filter(BadCallsFirst::fails).count();
        System.out.println("failed " + failed);
        soma.close();
        System.out.println("same trace " + (before == Child.trace(100)));
        Child.survived();
    }

    private static boolean fails(Runnable call) {
        try {
            call.run();
            return false;
        } catch (RuntimeException e) {
            return e.getMessage() != null && !e.getMessage().isBlank();
        }
    }
}
