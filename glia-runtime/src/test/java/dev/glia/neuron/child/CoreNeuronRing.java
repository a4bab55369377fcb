package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rank of a ring of cells, computed by NEURON, by CoreNEURON and by NEURON again; argument: how many threads. Each rank says how
 * many spikes its cells had, and whether the engines agree on them to the last bit.
 */
public final class CoreNeuronRing {
    private static final int CELLS = 12;

    private CoreNeuronRing() {}

    public static void main(String[] arguments) {
        Child.start();
        try (ParallelContext context = new ParallelContext()) {
            context.threads(Integer.parseInt(arguments[0]));
            Map<Integer, PointProcess> synapses = new TreeMap<>();
            for (int gid = context.rank(); gid < CELLS; gid += context.ranks()) {
                Section soma = Neuron.section("soma" + gid).L(12).diam(12).insert("hh");
                synapses.put(gid, Neuron.pointProcess("ExpSyn", soma.at(0.5)).set("tau", 2));
                context.cell(gid, NetCon.watching(soma.at(0.5)));
            }
            synapses.forEach((gid, synapse) -> context.connect((gid + CELLS - 1) % CELLS, synapse)
                    .weight(0.05)
                    .delay(5));
            if (context.has(0)) {
                PointProcess kick =
                        Neuron.artificialCell("NetStim").set("number", 1).set("start", 9);
                NetCon.between(kick, synapses.get(0)).weight(0.05).delay(1);
            }
            compare(context);
        }
        Child.survived();
    }

    private static void compare(ParallelContext context) {
        Vector times = Vector.of();
        Vector gids = Vector.of();
        context.record(-1, times, gids);
        context.exchangeInterval(10);
        List<List<String>> spikes = new ArrayList<>();
        for (boolean core : new boolean[] {false, true, false}) {
            Neuron.coreneuron(core);
            times.set(new double[0]);
            gids.set(new double[0]);
            Neuron.finitialize(-65);
            context.psolve(100);
            List<String> these = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                these.add((int) gids.get(i) + " at " + times.get(i));
            }
            Collections.sort(these);
            spikes.add(these);
        }
        System.out.println("rank " + context.rank() + " with " + context.threads() + " threads: "
                + spikes.get(0).size() + " spikes, the same "
                + (spikes.get(0).equals(spikes.get(1)) && spikes.get(0).equals(spikes.get(2))));
        if (!spikes.get(0).equals(spikes.get(1))) {
            System.out.println(spikes);
        }
    }
}
