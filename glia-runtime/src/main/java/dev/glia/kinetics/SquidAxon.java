package dev.glia.kinetics;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells of one section with NEURON's {@code hh}, which fire. */
final class SquidAxon implements AutoCloseable {
    /** °C, for which the equations of Hodgkin and Huxley are written. */
    static final double COLD = 6.3;

    /** Their other temperature, at which an action potential is three times as fast. */
    private static final double WARM = 18.5;

    private static final double SIZE = 20;
    private static final double STEP = 0.025;
    private static final double PULSE = 1;
    private static final double STRONG = 0.5;
    private static final double BEGIN = 10;
    private static final double LONG = 50;
    private static final double BETWEEN = 20;
    private static final double RECORDED = 65;

    private static double[] recorded = {};

    private final List<Section> sections = new ArrayList<>();
    private final List<PointProcess> electrodes = new ArrayList<>();

    /** A cell for each current, which flows from 10 to 60 ms, with a mechanism besides. */
    static SquidAxon with(String mechanism, double... amperes) {
        SquidAxon axons = new SquidAxon();
        for (double amplitude : amperes) {
            Section section = axons.section(Optional.of(mechanism));
            axons.electrode(section, BEGIN, LONG, amplitude);
        }
        return axons;
    }

    /** The potential in each step of 0.025 ms while three short pulses come, 20 ms apart; the first one at rest. */
    static synchronized double[] potentials() {
        if (recorded.length == 0) {
            recorded = record();
        }
        return recorded.clone();
    }

    private static double[] record() {
        try (SquidAxon axon = new SquidAxon()) {
            Section section = axon.section(Optional.empty());
            for (int pulse = 0; pulse < 3; pulse++) {
                axon.electrode(section, BEGIN / 2 + pulse * BETWEEN, PULSE, STRONG);
            }
            Neuron.celsius(WARM);
            Neuron.dt(STEP);
            Neuron.finitialize(Neuron.V_INIT);
            double[] potentials = new double[(int) Math.round(RECORDED / STEP)];
            for (int step = 0; step < potentials.length; step++) {
                potentials[step] = section.get("v", 0.5);
                Neuron.call("fadvance");
            }
            return potentials;
        }
    }

    private Section section(Optional<String> mechanism) {
        Section section = Neuron.section("axon").L(SIZE).diam(SIZE);
        sections.add(section);
        section.insert("hh");
        mechanism.filter(name -> !name.equals("hh")).ifPresent(section::insert);
        return section;
    }

    private void electrode(Section section, double begin, double duration, double amplitude) {
        electrodes.add(Neuron.pointProcess(
                "IClamp", section.at(0.5), Map.of("del", begin, "dur", duration, "amp", amplitude)));
    }

    double[] v() {
        return sections.stream().mapToDouble(section -> section.get("v", 0.5)).toArray();
    }

    @Override
    public void close() {
        electrodes.forEach(PointProcess::close);
        sections.forEach(Section::close);
    }
}
