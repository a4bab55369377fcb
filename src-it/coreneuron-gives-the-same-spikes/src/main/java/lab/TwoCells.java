package lab;

import static dev.glia.Glia.with;

import dev.glia.Glia;
import dev.glia.Inserted;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import java.util.Arrays;

/** A cell that a current makes fire, and one that the first one makes fire, in both engines. */
public final class TwoCells {
    private TwoCells() {}

    public static void main(String[] arguments) {
        Section first = cell(0.4);
        Section second = cell(0);
        Inserted.Point synapse = (Inserted.Point) Glia.insert(second, "synapse", with("tau", 3));
        ParallelContext network = new ParallelContext();
        network.cell(1, NetCon.watching(first.at(0.5)).threshold(0));
        network.cell(2, NetCon.watching(second.at(0.5)).threshold(0));
        network.connect(1, synapse.pointProcess()).delay(1).weight(0.05);
        Vector times = Vector.of();
        Vector cells = Vector.of();
        network.record(-1, times, cells);
        network.exchangeInterval(10);

        Neuron.run(100);
        double[] neuron = times.toArray();
        Neuron.coreneuron(true);
        times.set(new double[0]);
        cells.set(new double[0]);
        Neuron.run(100);
        System.out.println("NEURON     " + Arrays.toString(neuron));
        System.out.println("CoreNEURON " + Arrays.toString(times.toArray()));
        System.out.println(neuron.length > 8 && Arrays.equals(neuron, times.toArray()) ? "the same" : "not the same");
    }

    private static Section cell(double current) {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Glia.insert(soma, "leak");
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", current);
        return soma;
    }
}
