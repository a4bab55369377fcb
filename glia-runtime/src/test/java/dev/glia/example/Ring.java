package dev.glia.example;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.with;

import dev.glia.Inserted;
import dev.glia.neuron.Cell;
import dev.glia.neuron.Model;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.SpikeTrains;
import java.util.Arrays;
import java.util.List;

public final class Ring {
    public static void main(String[] arguments) {
        try (Model model = new Model()) {
            List<Cell> ring = model.cells(10, "ball", "soma", "dend");
            for (Cell cell : ring) {
                Section soma = cell.section("soma").L(12).diam(12).Ra(100);
                Section dend =
                        cell.section("dend").L(200).diam(1).Ra(100).nseg(5).connect(soma);
                insert(soma, "hh");
                insert(dend, "pas", with("g", 1e-3), with("e", -65));
            }
            List<Inserted> synapses = ring.stream()
                    .map(cell -> insert(cell.section("dend").at(0.5), "ExpSyn", with("tau", 2)))
                    .toList();
            for (int i = 0; i < ring.size(); i++) {
                NetCon.between(ring.get(i).section("soma").at(0.5), synapses.get((i + 1) % ring.size()))
                        .weight(0.05)
                        .delay(5);
            }
            NetCon.between(insert("NetStim", with("number", 1), with("start", 9)), synapses.get(0))
                    .weight(0.05)
                    .delay(1);
            SpikeTrains spikes = SpikeTrains.of(ring, "soma", 0.5);
            Neuron.run(100);
            spikes.forEach((cell, times) -> System.out.println(cell + " " + Arrays.toString(times)));
        }
    }
}
