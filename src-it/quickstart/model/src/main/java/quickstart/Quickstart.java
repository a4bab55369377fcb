package quickstart;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.variant;
import static dev.glia.Glia.with;

import dev.glia.Glia;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A soma and a dendrite with mechanisms of three packages, driven by a current; once with the Kv1 that the project
 * prefers, once with its variant {@code high_activity}. Prints the spike times and plots the voltage of the soma.
 */
public final class Quickstart {
    private static final double DURATION = 200; // ms

    private Quickstart() {}

    public static void main(String[] arguments) {
        Series preferred = simulate("Kv1");
        Glia.select("Kv1", variant("high_activity"));
        Series selected = simulate("Kv1, variant high_activity");

        Path file = Path.of("target", "voltage.svg").toAbsolutePath();
        Traces.of(Axis.of("t", "ms").between(0, DURATION), Axis.of("v", "mV").between(-100, 60))
                .add(preferred)
                .add(selected)
                .write(file);
        System.out.println("voltage of the soma: " + file.toUri());
    }

    private static Series simulate(String label) {
        Section soma = Neuron.section("soma").L(20).diam(20);
        Section dendrite = Neuron.section("dendrite").L(200).diam(2).nseg(5).connect(soma, 1);
        for (Section section : List.of(soma, dendrite)) {
            section.Ra(100);
            Glia.insert(section, "Leak", variant("0"), with("e", -65), with("gmax", 1e-4));
        }
        // From dbbs-catalogue: the only package that has them, so the asset's name is enough.
        Glia.insert(soma, "Nav1_6", with("gbar", 0.06));
        Glia.insert(soma, "Kv3_4", with("gkbar", 0.02));
        Glia.insert(dendrite, "Cav2_1");
        Glia.insert(dendrite, "Kca1_1");
        Glia.insert(dendrite, "cdp5", variant("CAM"));
        // Two labs offer a Kv1: the project's pom prefers one for the soma, the call names the other for the dendrite.
        Glia.insert(soma, "Kv1");
        Glia.insert(dendrite, "Kv1", pkg("some_pkg"), variant("0"), with("gbar", 1e-3));
        System.out.println(label + ": soma has " + Glia.resolve("Kv1"));
        soma.set("ena", 60).set("ek", -88);
        dendrite.set("ek", -88);

        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5));
        clamp.set("del", 20).set("dur", 150).set("amp", 0.2); // ms, ms, nA
        Vector spikes = NetCon.watching(soma.at(0.5)).threshold(-20).recordTimes();
        Vector times = Vector.recording(Neuron.ref("t"));
        Vector potentials = soma.at(0.5).record("v");

        Neuron.celsius(32);
        Neuron.finitialize(-65);
        Neuron.continuerun(DURATION);

        System.out.println(spikeTimes(spikes));
        Series voltage = Series.of(label, times.toArray(), potentials.toArray());
        soma.close();
        dendrite.close();
        return voltage;
    }

    private static String spikeTimes(Vector spikes) {
        return Arrays.stream(spikes.toArray())
                .mapToObj(time -> String.format(Locale.ROOT, "%.2f", time))
                .collect(Collectors.joining(" ", spikes.size() + " spikes at ", " ms"));
    }
}
