package dev.glia.kinetics;

import dev.glia.neuron.NeuronException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * States whose equations are not linear in them, about where they rest, which is where the clamp is: what steps leave of a small
 * distance from there, of each state with the others at rest.
 */
record NearRest(Clamp clamp, Specimen specimen, double celsius, boolean table) {
    /** A part of a state by which it is moved: small enough for a line, large enough for the digits. */
    private static final double SMALL = 1e-4;

    /** Powers of ten in ms: two of them tell enough of a time constant. */
    private static final double[] STEPS = IntStream.rangeClosed(-6, 6)
            .mapToDouble(power -> Math.pow(10, power))
            .toArray();

    List<Curve> curves() {
        double[][] rest = states();
        List<double[][]> unmoved =
                DoubleStream.of(STEPS).mapToObj(step -> after(step, rest)).toList();
        return IntStream.range(0, rest.length)
                .mapToObj(state -> curve(state, rest, unmoved))
                .toList();
    }

    private double[][] states() {
        return IntStream.range(0, clamp.states()).mapToObj(clamp::state).toArray(double[][]::new);
    }

    private Curve curve(int state, double[][] rest, List<double[][]> unmoved) {
        double[][] moved = Arrays.stream(rest).map(double[]::clone).toArray(double[][]::new);
        double[] by = Arrays.stream(rest[state])
                .map(value -> SMALL * Math.max(Math.abs(value), SMALL))
                .toArray();
        Arrays.setAll(moved[state], v -> rest[state][v] + by[v]);
        double[][] left = new double[STEPS.length][];
        for (int k = 0; k < STEPS.length; k++) {
            double[] from = unmoved.get(k)[state];
            double[] to = after(STEPS[k], moved)[state];
            left[k] = IntStream.range(0, by.length)
                    .mapToDouble(v -> (to[v] - from[v]) / by[v])
                    .toArray();
        }
        List<StepMap> maps = IntStream.range(0, by.length)
                .mapToObj(v -> new StepMap(
                        STEPS,
                        new double[STEPS.length],
                        Arrays.stream(left).mapToDouble(all -> all[v]).toArray()))
                .toList();
        Solver solver = StepMap.solver(maps).orElse(Solver.IMPLICIT);
        return new Curve(
                specimen.states().get(state),
                celsius,
                table,
                true,
                true,
                rest[state],
                maps.stream().mapToDouble(map -> map.timeConstant(solver)).toArray());
    }

    /** What a step makes of the states; NEURON's solvers give up on some. */
    private double[][] after(double dt, double[][] from) {
        try {
            clamp.step(dt, from);
            return states();
        } catch (NeuronException e) {
            double[][] unknown = new double[from.length][clamp.size()];
            Arrays.stream(unknown).forEach(values -> Arrays.fill(values, Double.NaN));
            return unknown;
        }
    }
}
