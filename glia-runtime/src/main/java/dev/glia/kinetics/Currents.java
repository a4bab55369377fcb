package dev.glia.kinetics;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
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
    private static final double[] EVERY_ONE = {1, 1, 1};
    private static final double[] WEIGHTS = {2, 1, 0.5};
    private static final String CURRENT = "i";

    private static final double TOP = 60;
    private static final double[] RISES = {100, 50, 20};
    private static final double RAMP_LONG = 220;

    /** nA into a cell of 20 by 20 µm. */
    private static final double[] AMPERES = {0.2, 0.1, 0};

    private static final double CELL_LONG = 80;
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
            case RAMP -> course(protocol, RISES, RAMP_LONG, Currents::ramp);
            case ACTION_POTENTIAL -> {
                double[] recorded = SquidAxon.potentials();
                yield course(
                        protocol,
                        new double[] {recorded[0]},
                        recorded.length * EVENT_STEP,
                        (rest, t) -> recorded[Math.min((int) Math.round(t / EVENT_STEP), recorded.length - 1)]);
            }
            case CELL -> cell();
            case EVENTS -> events(protocol, RATES, EVERY_ONE);
            case WEIGHT -> events(protocol, new double[WEIGHTS.length], WEIGHTS);
            case ION_STEP -> throw new IllegalArgumentException("an ion step has no current");
        };
    }

    /** The potential that the membrane has under a ramp which rises in {@code rise} ms. */
    private static double ramp(double rise, double t) {
        double part = (t - FIRST_EVENT) / rise;
        return REST + (TOP - REST) * Math.max(0, part < 1 ? part : 2 - part);
    }

    /** The currents at potentials that go their ways: {@code potential} of what differs, and of the time. */
    private Family course(Protocol protocol, double[] varied, double until, DoubleBinaryOperator potential) {
        double[] begin =
                Arrays.stream(varied).map(at -> potential.applyAsDouble(at, 0)).toArray();
        try (Clamp clamp = new Clamp(specimen, begin)) {
            clamp.begin(celsius);
            Neuron.dt(EVENT_STEP);
            return new Watch(protocol, CURRENT, celsius, EVENT_STEP, until, t -> EVENT_SAMPLE / 2)
                    .of(
                            varied,
                            clamp::current,
                            t -> clamp.hold(Arrays.stream(varied)
                                    .map(at -> potential.applyAsDouble(at, t))
                                    .toArray()));
        }
    }

    /** What the mechanism makes of a cell that fires without it. */
    private Family cell() {
        try (SquidAxon axons = SquidAxon.with(specimen.name().fullName(), AMPERES)) {
            Neuron.celsius(SquidAxon.COLD);
            Neuron.dt(EVENT_STEP);
            Neuron.finitialize(Neuron.V_INIT);
            return new Watch(Protocol.CELL, "v", SquidAxon.COLD, EVENT_STEP, CELL_LONG, t -> EVENT_SAMPLE / 2)
                    .of(AMPERES, axons::v, t -> {});
        }
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
            return new Watch(protocol, CURRENT, celsius, PULSE_STEP, PULSE, Currents::sample)
                    .of(varied, clamp::current, t -> {});
        }
    }

    /** How far apart currents of a pulse are kept, in ms: the longer ago it began, the slower is what is left. */
    private static double sample(double t) {
        return t < 1 ? 0.025 : t < 10 ? 0.1 : 0.5;
    }

    /** Each trace with events at its rate, where 0 is one event, and of its weight. */
    private Family events(Protocol protocol, double[] rates, double[] weights) {
        List<AutoCloseable> open = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        try {
            for (int i = 0; i < rates.length; i++) {
                double rate = rates[i];
                Section section = Neuron.section("clamped").L(10).diam(10).cm(Clamp.HUGE);
                PointProcess synapse = Neuron.pointProcess(specimen.name().fullName(), section.at(0.5));
                PointProcess source = Neuron.artificialCell(
                        "NetStim",
                        Map.of(
                                "start", FIRST_EVENT,
                                "number", rate == 0 ? 1 : rate * TRAIN / 1000,
                                "interval", rate == 0 ? TRAIN : 1000 / rate));
                NetCon arrival =
                        NetCon.between(source, synapse).weight(weights[i]).delay(0);
                open.addAll(List.of(arrival, source, synapse, section));
                sections.add(section);
            }
            Neuron.celsius(celsius);
            Neuron.dt(EVENT_STEP);
            Neuron.finitialize(SYNAPTIC_REST);
            return new Watch(protocol, CURRENT, celsius, EVENT_STEP, LONG, t -> EVENT_SAMPLE)
                    .of(protocol == Protocol.WEIGHT ? weights : rates, () -> current(sections), t -> {});
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
