package dev.glia.agent.model;

import dev.glia.Glia;
import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import java.io.Serializable;
import java.util.concurrent.Callable;

/**
 * The potential of a soma with a leak after some time, in mV.
 *
 * @param g in S/cm²
 * @param time in ms
 */
public record Rest(double g, double time) implements Callable<Double>, Serializable {
    @Override
    public Double call() {
        try (Model model = new Model()) {
            var soma = model.section("soma");
            Glia.insert(soma, "Leak", Glia.with("g", g));
            Neuron.finitialize(-65);
            Neuron.continuerun(time);
            return soma.at(0.5).v();
        }
    }
}
