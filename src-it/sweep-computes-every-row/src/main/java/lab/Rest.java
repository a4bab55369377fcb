package lab;

import dev.glia.Glia;
import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import java.io.Serializable;
import java.util.concurrent.Callable;

/** The potential of a soma after 100 ms, in mV. */
public record Rest(double g, String pkg) implements Callable<Double>, Serializable {
    @Override
    public Double call() {
        try (Model model = new Model()) {
            var soma = model.section("soma");
            Glia.insert(soma, "leak", Glia.pkg(pkg), Glia.with("g", g));
            Neuron.finitialize(-65);
            Neuron.continuerun(100);
            return soma.at(0.5).v();
        }
    }
}
