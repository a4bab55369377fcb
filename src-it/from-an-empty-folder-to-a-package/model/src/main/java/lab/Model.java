package lab;

import java.util.Locale;
import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;

/** A cell with the channels of the new package. */
public final class Model {
    private Model() {}

    public static void main(String[] arguments) {
        Section soma = Neuron.section("soma").L(20).diam(20);
        Glia.insert(soma, "Leak");
        Glia.insert(soma, "Kv1");
        Neuron.finitialize(-65);
        Neuron.continuerun(50);
        System.out.printf(Locale.ROOT, "the soma rests at %.1f mV%n", soma.at(0.5).v());
    }
}
