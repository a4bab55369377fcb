package lab;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.with;

import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.Serializable;
import java.util.concurrent.Callable;

/**
 * A soma with a mechanism of a package.
 *
 * @param g S/cm²
 * @param amplitude nA
 */
public record Leaky(double g, double amplitude) implements Callable<Leaky.Outcome>, Serializable {
    /** Spikes, and the potential at the end. */
    public record Outcome(int spikes, double last) implements Serializable {}

    @Override
    public Outcome call() {
        try (Model model = new Model()) {
            Section soma = model.section("soma").L(20).diam(20);
            insert(soma, "hh");
            insert(soma, "Leak", with("g", g));
            insert(soma.at(0.5), "IClamp", with("dur", 1000), with("amp", amplitude));
            Vector spikes = soma.at(0.5).spikes(0);
            Neuron.run(1000);
            return new Outcome(spikes.size(), soma.at(0.5).v());
        }
    }
}
