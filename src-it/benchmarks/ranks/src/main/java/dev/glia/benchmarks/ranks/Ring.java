package dev.glia.benchmarks.ranks;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.with;

import dev.glia.Glia;
import dev.glia.Inserted;
import dev.glia.neuron.Model;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import java.util.Map;
import java.util.TreeMap;

/** The program that is measured; argument: how many cells. ring.py is the same. */
final class Ring {
    private Ring() {}

    public static void main(String[] arguments) {
        Glia.start();
        int cells = Integer.parseInt(arguments[0]);
        try (Model model = new Model()) {
            ParallelContext context = model.add(new ParallelContext());
            Map<Integer, Inserted> synapses = new TreeMap<>();
            for (int gid = context.rank(); gid < cells; gid += context.ranks()) {
                Section soma = model.section("soma" + gid).L(12).diam(12);
                insert(soma, "hh");
                Section dend = model.section("dend" + gid).L(200).diam(1).nseg(21);
                insert(dend, "pas");
                dend.connect(soma);
                synapses.put(gid, insert(dend.at(0.5), "ExpSyn", with("tau", 2)));
                context.cell(gid, NetCon.watching(soma.at(0.5)));
            }
            synapses.forEach((gid, synapse) -> context.connect((gid + cells - 1) % cells, synapse)
                    .weight(0.05)
                    .delay(5));
            if (context.has(0)) {
                NetCon.between(insert("NetStim", with("number", 1), with("start", 9)), synapses.get(0))
                        .weight(0.05)
                        .delay(1);
            }
            Vector times = Vector.of();
            Vector gids = Vector.of();
            context.record(-1, times, gids);
            context.exchangeInterval(10);
            Neuron.finitialize(-65);
            double processor = processorSeconds();
            long begin = System.nanoTime();
            context.psolve(100);
            double seconds = (System.nanoTime() - begin) / 1e9;
            processor = processorSeconds() - processor;
            // All at once: mpiexec may put what another rank prints between two writes.
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < times.size(); i++) {
                String bits = Long.toHexString(Double.doubleToRawLongBits(times.get(i)));
                said.append("spike ")
                        .append((int) gids.get(i))
                        .append(' ')
                        .append(bits)
                        .append('\n');
            }
            said.append("used ").append(processor).append('\n');
            if (context.rank() == 0) {
                said.append("solved ").append(seconds).append('\n');
            }
            System.out.print(said);
        }
    }

    /** Of all threads of this process. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}
