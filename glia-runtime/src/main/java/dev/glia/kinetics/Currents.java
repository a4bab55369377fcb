package dev.glia.kinetics;

import dev.glia.kinetics.Family.Trace;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Watches the current of a mechanism under a protocol. */
record Currents(Specimen specimen, double celsius) {
    /** ms; channels at 37 °C are fast. */
    private static final double PULSE_STEP = 0.005;

    private static final double EVENT_STEP = 0.025;
    private static final double REST = -80;
    private static final double TEST = 0;
    private static final double HIGH = 40;
    private static final double PREPULSE = 5;
    private static final double PULSE = 50;

    private static final double EVENT_SAMPLE = 0.5;

    private static final double SYNAPTIC_REST = -70;
    private static final double FIRST_EVENT = 10;
    private static final double TRAIN = 200;
    private static final double LONG = 300;
    private static final double[] RATES = {100, 20, 0};
    private static final double NA_PER_AREA = 0.01;

    /** So many mV are between the potentials from which the current over the potential is drawn. */
    private static final int FINE = 10;

    private static final int COARSE = 20;

    /** From -80 to 60 mV. */
    private static double[] potentials(int step) {
        return IntStream.rangeClosed(0, 140 / step)
                .mapToDouble(i -> REST + i * step)
                .toArray();
    }

    private static double[] all(double potential, double[] as) {
        double[] all = new double[as.length];
        Arrays.fill(all, potential);
        return all;
    }

    Family under(Protocol protocol) {
        return switch (protocol) {
            case ACTIVATION -> pulse(protocol, potentials(FINE));
            case INACTIVATION, DEACTIVATION -> pulse(protocol, potentials(COARSE));
            case EVENTS -> events();
        };
    }

    private Family pulse(Protocol protocol, double[] varied) {
        double[] from = protocol == Protocol.INACTIVATION ? varied : all(REST, varied);
        double[] to = protocol == Protocol.INACTIVATION ? all(TEST, varied) : varied;
        try (Clamp clamp = new Clamp(specimen, from)) {
            clamp.begin(celsius);
            Neuron.dt(PULSE_STEP);
            if (protocol == Protocol.DEACTIVATION) {
                clamp.hold(all(HIGH, varied));
                for (int step = 0; step < Math.round(PREPULSE / PULSE_STEP); step++) {
                    Neuron.call("fadvance");
                }
            }
            clamp.hold(to);
            return watched(protocol, varied, clamp::current);
        }
    }

    /** How far apart currents are kept, in ms: the longer ago the pulse began, the slower is what is left. */
    private static double sample(Protocol protocol, double t) {
        if (protocol == Protocol.EVENTS) {
            return EVENT_SAMPLE;
        }
        return t < 1 ? 0.025 : t < 10 ? 0.1 : 0.5;
    }

    private Family watched(Protocol protocol, double[] varied, Supplier<double[]> current) {
        double dt = protocol == Protocol.EVENTS ? EVENT_STEP : PULSE_STEP;
        long steps = Math.round((protocol == Protocol.EVENTS ? LONG : PULSE) / dt);
        List<Double> times = new ArrayList<>();
        List<double[]> currents = new ArrayList<>();
        double next = sample(protocol, 0);
        for (long step = 1; step <= steps; step++) {
            Neuron.call("fadvance");
            double t = step * dt;
            if (t > next - dt / 2) {
                times.add(t);
                currents.add(current.get());
                next = t + sample(protocol, t + dt / 2);
            }
        }
        return new Family(
                protocol,
                celsius,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                IntStream.range(0, varied.length)
                        .mapToObj(i -> new Trace(
                                varied[i],
                                currents.stream().mapToDouble(all -> all[i]).toArray()))
                        .toList());
    }

    private Family events() {
        List<AutoCloseable> open = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        try {
            for (double rate : RATES) {
                Section section = Neuron.section("clamped").L(10).diam(10).cm(Clamp.HUGE);
                PointProcess synapse = Neuron.pointProcess(specimen.name().fullName(), section.at(0.5));
                PointProcess source = Neuron.artificialCell(
                        "NetStim",
                        Map.of(
                                "start", FIRST_EVENT,
                                "number", rate == 0 ? 1 : rate * TRAIN / 1000,
                                "interval", rate == 0 ? TRAIN : 1000 / rate));
                open.addAll(List.of(NetCon.between(source, synapse).weight(1).delay(0), source, synapse, section));
                sections.add(section);
            }
            Neuron.celsius(celsius);
            Neuron.dt(EVENT_STEP);
            Neuron.finitialize(SYNAPTIC_REST);
            return watched(Protocol.EVENTS, RATES, () -> current(sections));
        } finally {
            open.forEach(Currents::close);
        }
    }

    private static double[] current(List<Section> sections) {
        return sections.stream()
                .map(section -> section.at(0.5))
                .flatMapToDouble(place -> DoubleStream.of(0 - place.get("i_cap") * place.area() * NA_PER_AREA))
                .toArray();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
