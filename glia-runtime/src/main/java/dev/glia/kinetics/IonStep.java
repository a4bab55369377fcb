package dev.glia.kinetics;

import dev.glia.GliaException;
import dev.glia.neuron.Mechanism;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Raises a concentration that a mechanism writes, and watches what the mechanism makes of it. A state that equals the
 * concentration at rest, as those of shells do, is raised with it.
 */
record IonStep(Specimen specimen, String concentration, double celsius) {
    private static final double[] FACTORS = {20, 5, 2};
    private static final double POTENTIAL = -65;
    private static final double STEP = 0.025;
    private static final double LONG_STEP = 10;
    private static final int LONG_STEPS = 500;
    private static final double LONG = 500;
    private static final double SAME = 1e-6;

    /** From one part of the largest step on, nothing of it is left that a plot would show. */
    private static final double GONE = 0.01;

    /** Empty where the concentration is that of rest again at once, because no step reaches it. */
    Optional<Family> measured() {
        List<Section> sections = new ArrayList<>();
        try {
            for (double factor : FACTORS) {
                Section section = Neuron.section("clamped").L(10).diam(10).cm(Clamp.HUGE);
                sections.add(section);
                section.insert(specimen.name().fullName());
            }
            settle();
            double[] rest = values(sections);
            for (int i = 0; i < FACTORS.length; i++) {
                raise(sections.get(i), rest[i], FACTORS[i]);
            }
            return watched(sections, rest);
        } finally {
            sections.forEach(Section::close);
        }
    }

    private void settle() {
        Neuron.celsius(celsius);
        Neuron.dt(STEP);
        Neuron.finitialize(POTENTIAL);
        Neuron.dt(LONG_STEP);
        for (int step = 0; step < LONG_STEPS; step++) {
            Neuron.call("fadvance");
        }
        Neuron.set("t", 0);
        Neuron.dt(STEP);
    }

    private double[] values(List<Section> sections) {
        return sections.stream()
                .mapToDouble(section -> section.get(concentration, 0.5))
                .toArray();
    }

    private void raise(Section section, double rest, double factor) {
        section.set(concentration, rest * factor);
        Mechanism mechanism = section.mechanism(specimen.name().fullName());
        for (String state : specimen.states()) {
            if (isSame(mechanism.get(state), rest)) {
                mechanism.set(state, rest * factor);
            }
        }
        for (String array : specimen.arrays()) {
            raise(mechanism, array, rest, factor);
        }
    }

    /** How many elements an array has, NEURON says by refusing the next. */
    private static void raise(Mechanism mechanism, String array, double rest, double factor) {
        try {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                if (isSame(mechanism.get(array, i), rest)) {
                    mechanism.set(array, i, rest * factor);
                }
            }
        } catch (GliaException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return;
        }
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.abs(other);
    }

    private Optional<Family> watched(List<Section> sections, double[] rest) {
        Watch watch = new Watch(
                Protocol.ION_STEP,
                concentration,
                celsius,
                STEP,
                LONG,
                t -> t < 1 ? 0.025 : t < 10 ? 0.1 : t < 100 ? 0.5 : 2);
        Family family = watch.of(FACTORS, () -> values(sections), t -> {});
        boolean reached = IntStream.range(0, FACTORS.length)
                .anyMatch(i -> !isSame(family.traces().get(i).current()[0], rest[i]));
        return reached ? Optional.of(whole(watch, family, rest)) : Optional.empty();
    }

    /** With the step itself at 0 ms, and no further than something of it is left. */
    private static Family whole(Watch watch, Family family, double[] rest) {
        double[] begin = IntStream.range(0, FACTORS.length)
                .mapToDouble(i -> rest[i] * FACTORS[i])
                .toArray();
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<double[]> values = new ArrayList<>(List.of(begin));
        for (int k = 0; k < family.times().length && isLeft(values.get(k), rest); k++) {
            int at = k;
            times.add(family.times()[k]);
            values.add(family.traces().stream()
                    .mapToDouble(trace -> trace.current()[at])
                    .toArray());
        }
        return watch.family(FACTORS, times, values);
    }

    private static boolean isLeft(double[] values, double[] rest) {
        return Arrays.stream(values).allMatch(Double::isFinite)
                && IntStream.range(0, values.length)
                        .anyMatch(i -> Math.abs(values[i] - rest[i]) > GONE * rest[i] * (FACTORS[i] - 1));
    }
}
