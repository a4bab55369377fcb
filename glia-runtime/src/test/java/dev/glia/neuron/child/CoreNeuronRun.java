package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import java.util.Arrays;

/** The same two cells with NEURON and with CoreNEURON: prints both lists of spikes, then what a third run gives again. */
public final class CoreNeuronRun {
    private CoreNeuronRun() {}

    public static void main(String[] arguments) {
        Child.start();
        Section first = cell(0.1);
        Section second = cell(0);
        PointProcess synapse = Neuron.pointProcess("ExpSyn", second.at(0.5)).set("tau", 2);
        try (ParallelContext network = new ParallelContext()) {
            network.cell(1, NetCon.watching(first.at(0.5)).threshold(0));
            network.cell(2, NetCon.watching(second.at(0.5)).threshold(0));
            network.connect(1, synapse).delay(1).weightAt(0, 0.05);
            Vector times = Vector.of();
            Vector gids = Vector.of();
            network.record(-1, times, gids);
            network.exchangeInterval(10);
            for (boolean core : new boolean[] {false, true, false}) {
                Neuron.coreneuron(core);
                times.set(new double[0]);
                gids.set(new double[0]);
                Neuron.run(100);
                System.out.println(Arrays.toString(times.toArray()) + Arrays.toString(gids.toArray()) + " t="
                        + Math.round(Neuron.t()));
            }
        }
        Child.survived();
    }

    private static Section cell(double current) {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", current);
        return soma;
    }
}
