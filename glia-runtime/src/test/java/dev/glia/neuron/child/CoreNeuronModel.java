package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two cells of a user's mechanisms, with NEURON, CoreNEURON and NEURON again: prints each list of spikes. Arguments: the
 * library, its counterpart, its mechanisms, those that the counterpart lacks, and a mechanism to insert besides, or, behind
 * it, a point process that fires by itself.
 */
public final class CoreNeuronModel {
    private CoreNeuronModel() {}

    public static void main(String[] arguments) {
        Child.start();
        List<String> mechanisms = List.of(arguments[2].split(","));
        Neuron.load(Path.of(arguments[0]), mechanisms);
        Neuron.coreneuronLibrary(Path.of(arguments[1]), mechanisms, lacking(arguments[3]));
        Section first = cell(0.1, mechanisms);
        Section second = cell(0, mechanisms);
        PointProcess synapse = Neuron.pointProcess("glia__lab__Syn__0", second.at(0.5));
        try (ParallelContext network = new ParallelContext()) {
            network.cell(1, NetCon.watching(first.at(0.5)).threshold(0));
            network.cell(2, NetCon.watching(second.at(0.5)).threshold(0));
            network.connect(1, synapse).delay(1).weightAt(0, 0.05);
            if (mechanisms.contains("glia__lab__Clock__0")) {
                PointProcess clock = Neuron.artificialCell("glia__lab__Clock__0");
                network.cell(9, NetCon.watching(clock));
                network.connect(9, synapse).delay(2).weightAt(0, 0.02);
            }
            if (arguments.length > 5) {
                network.cell(9, NetCon.watching(Neuron.pointProcess(arguments[5], first.at(0.5))));
                network.connect(9, synapse).delay(2).weightAt(0, 0.001);
            } else if (arguments.length > 4) {
                first.insert(arguments[4]);
                first.at(0.5).setPointer("source_" + arguments[4], first.at(0.5).ref("v"));
            }
            run(network, arguments.length > 5);
        }
        Child.survived();
    }

    private static void run(ParallelContext network, boolean twice) {
        Vector times = Vector.of();
        Vector gids = Vector.of();
        network.record(-1, times, gids);
        network.exchangeInterval(10);
        for (boolean core : twice ? new boolean[] {false, true, false, true} : new boolean[] {false, true, false}) {
            Neuron.coreneuron(core);
            times.set(new double[0]);
            gids.set(new double[0]);
            try {
                Neuron.run(60);
                System.out.println(Arrays.toString(times.toArray()) + Arrays.toString(gids.toArray()));
            } catch (NeuronException | IllegalStateException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    private static Map<String, String> lacking(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static Section cell(double current, List<String> mechanisms) {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        for (String name : List.of("glia__lab__Leak__0", "glia__lab__Gate__0")) {
            if (mechanisms.contains(name)) {
                soma.insert(name);
            }
        }
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", current);
        return soma;
    }
}
