package dev.glia.neuron.child;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Model;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Arguments: a library with noise in it, and how often the model is built. A line for each tells all that it has drawn. */
public final class StochasticModel {
    private StochasticModel() {}

    public static void main(String[] arguments) {
        Child.start();
        Neuron.load(Path.of(arguments[0]), List.of("Dice", "noised", "ScopNoise", "rfollower"));
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            System.out.println(String.join(" ", numbers()));
        }
    }

    private static List<String> numbers() {
        try (Model model = new Model()) {
            Section soma = model.section("soma").nseg(3).insert("noised");
            PointProcess first = model.pointProcess("Dice", soma.at(0.5));
            PointProcess second = model.pointProcess("Dice", soma.at(0.5));
            PointProcess shared = model.pointProcess("ScopNoise", soma.at(0.5));
            PointProcess stimulus = model.artificialCell("NetStim");
            stimulus.set("noise", 1).set("interval", 5).set("number", 1e9).set("start", 0);
            Vector spikes = model.add(NetCon.watching(stimulus)).recordTimes();
            HocObject random = model.add(Neuron.create("Random"));
            random.call("MCellRan4");
            random.call("uniform", 0, 1);
            soma.nseg(5);
            PointProcess third = model.pointProcess("Dice", soma.at(0.1));
            Neuron.finitialize(-65);
            List<Double> numbers = new ArrayList<>(
                    List.of(first.get("x"), second.get("x"), third.get("x"), shared.get("x"), random.number("repick")));
            for (double x : soma.getAll("x_noised")) {
                numbers.add(x);
            }
            Neuron.run(100);
            Collections.addAll(numbers, first.get("y"), third.get("y"), shared.get("x"));
            for (double spike : spikes.toArray()) {
                numbers.add(spike);
            }
            return numbers.stream().map(Double::toHexString).toList();
        }
    }
}
