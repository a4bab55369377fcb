package lab;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.with;

import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.Serializable;
import java.util.concurrent.Callable;

/** @param amplitude nA */
public record Rate(double amplitude) implements Callable<Double>, Serializable {
    /** Spikes per second. */
    @Override
    public Double call() {
        try (Model model = new Model()) {
            Section soma = model.section("soma").L(20).diam(20);
            insert(soma, "hh");
            insert(soma.at(0.5), "IClamp", with("dur", 1000), with("amp", amplitude));
            Vector spikes = soma.at(0.5).spikes(0);
            Neuron.run(1000);
            return (double) spikes.size();
        }
    }
}
