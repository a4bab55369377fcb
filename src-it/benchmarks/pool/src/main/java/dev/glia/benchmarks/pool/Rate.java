package dev.glia.benchmarks.pool;

import dev.glia.Glia;
import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.Serializable;
import java.util.concurrent.Callable;

/** The spikes of a soma with a dendrite under a current of so many nA, in 200 ms. */
record Rate(double amplitude) implements Callable<Integer>, Serializable {
    @Override
    public Integer call() {
        try (Model model = new Model()) {
            Section soma = model.section("soma").L(20).diam(20);
            Glia.insert(soma, "hh");
            Section dend = model.section("dend").L(400).diam(2).nseg(21);
            Glia.insert(dend, "hh");
            dend.connect(soma);
            PointProcess clamp = model.pointProcess("IClamp", soma.at(0.5));
            clamp.set("dur", 1000);
            clamp.set("amp", amplitude);
            Vector spikes = model.add(soma.at(0.5).spikes(0));
            Neuron.run(200);
            return spikes.size();
        }
    }
}
