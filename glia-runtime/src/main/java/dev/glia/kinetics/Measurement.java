package dev.glia.kinetics;

import dev.glia.neuron.NeuronException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures a mechanism that is clamped, at one temperature. */
record Measurement(Clamp clamp, Specimen specimen, double celsius, boolean table) {
    /** Powers of ten in ms, by halves: of {@code euler}, too, two or more of them tell a time constant. */
    private static final int SHORTEST = -9;

    private static final int LONGEST = 7;
    private static final double[] STEPS = IntStream.rangeClosed(2 * SHORTEST, 2 * LONGEST)
            .mapToDouble(half -> Math.pow(10, half / 2.0))
            .toArray();

    private static final double PROBE = 0.1;

    /** Schemes of NMODL solve linear equations to about this. */
    private static final double SAME = 1e-6;

    private static final double LONG_STEP = 10;
    private static final int LONG_STEPS = 500;

    /** What the step makes of states that are set to the same number each. */
    private double[][] after(double dt, double... from) {
        clamp.step(dt, from);
        return states();
    }

    /** NEURON's solvers give up on some steps that are much shorter than a time constant; the others tell enough. */
    private double[][] afterIfAny(double dt, double... from) {
        try {
            return after(dt, from);
        } catch (NeuronException e) {
            return IntStream.range(0, from.length).mapToObj(s -> unknown()).toArray(double[][]::new);
        }
    }

    private double[] unit(int state) {
        double[] unit = new double[clamp.states()];
        unit[state] = 1;
        return unit;
    }

    /** Adds the curves, or a note why there is none. */
    void into(List<Curve> curves, List<Modes> modes, List<String> notes) {
        into(curves, modes, notes, true);
    }

    private void into(List<Curve> curves, List<Modes> modes, List<String> notes, boolean withModes) {
        clamp.begin(celsius);
        int count = clamp.states();
        double[][] offset = after(PROBE, new double[count]);
        double[][][] ofUnit =
                IntStream.range(0, count).mapToObj(s -> after(PROBE, unit(s))).toArray(double[][][]::new);
        double[] mixed = IntStream.range(0, count)
                .mapToDouble(s -> 0.3 + 0.4 * s / count)
                .toArray();
        if (!isSumOf(mixed, after(PROBE, mixed), offset, ofUnit)) {
            notes.add(
                    "at %s °C a step of the states is not linear in them: their time constants are those of small steps away from where they rest, each with the others at rest"
                            .formatted(celsius));
            rest();
            curves.addAll(new NearRest(clamp, specimen, celsius, table).curves());
        } else if (isIndependent(offset, ofUnit)) {
            gates(curves, notes);
        } else {
            occupancies(curves);
            if (withModes) {
                modes.add(new Modes(celsius, table, scheme().timeConstants()));
            }
        }
    }

    /** The states, and the current after five seconds, over a concentration. */
    List<IonCurve> overIon(String concentration, double potential) {
        List<Curve> curves = new ArrayList<>();
        if (clamp.states() > 0) {
            into(curves, new ArrayList<>(), new ArrayList<>(), false);
        }
        rest();
        curves.add(new Curve(IonCurve.CURRENT, celsius, table, false, false, clamp.current(), unknown()));
        return curves.stream()
                .map(curve -> new IonCurve(concentration, potential, curve))
                .toList();
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SAME * (1 + Math.abs(one));
    }

    private static boolean isSumOf(double[] from, double[][] after, double[][] offset, double[][][] ofUnit) {
        for (int state = 0; state < from.length; state++) {
            for (int v = 0; v < after[state].length; v++) {
                double sum = offset[state][v];
                for (int other = 0; other < from.length; other++) {
                    sum += from[other] * (ofUnit[other][state][v] - offset[state][v]);
                }
                if (differ(sum, after[state][v])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isIndependent(double[][] offset, double[][][] ofUnit) {
        for (int state = 0; state < offset.length; state++) {
            for (int other = 0; other < offset.length; other++) {
                for (int v = 0; v < offset[state].length; v++) {
                    if (state != other && differ(ofUnit[other][state][v], offset[state][v])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** All gates take the steps at once, because none sees the others. */
    private void gates(List<Curve> curves, List<String> notes) {
        int count = clamp.states();
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        List<double[][]> offset = new ArrayList<>();
        List<double[][]> ofOnes = new ArrayList<>();
        for (double step : STEPS) {
            offset.add(afterIfAny(step, new double[count]));
            ofOnes.add(afterIfAny(step, ones));
        }
        for (int state = 0; state < count; state++) {
            int gate = state;
            List<StepMap> maps = IntStream.range(0, clamp.size())
                    .mapToObj(v -> new StepMap(
                            STEPS,
                            offset.stream().mapToDouble(all -> all[gate][v]).toArray(),
                            IntStream.range(0, STEPS.length)
                                    .mapToDouble(k -> ofOnes.get(k)[gate][v] - offset.get(k)[gate][v])
                                    .toArray()))
                    .toList();
            curves.add(curve(specimen.states().get(state), maps, notes));
        }
    }

    private Curve curve(String state, List<StepMap> maps, List<String> notes) {
        Optional<Solver> solver = StepMap.solver(maps);
        if (solver.isEmpty()) {
            notes.add(
                    "at %s °C steps of %s of several lengths are not of one exponential, so it has no time constant here"
                            .formatted(celsius, state));
        }
        return new Curve(
                state,
                celsius,
                table,
                true,
                false,
                maps.stream().mapToDouble(StepMap::steadyState).toArray(),
                maps.stream()
                        .mapToDouble(map -> solver.map(map::timeConstant).orElse(Double.NaN))
                        .toArray());
    }

    /** What steps of 1e-5 to 1000 ms make of all states at once. */
    private Scheme scheme() {
        double[] steps = IntStream.rangeClosed(-5, 3)
                .mapToDouble(power -> Math.pow(10, power))
                .toArray();
        int count = clamp.states();
        List<double[][][]> matrices = new ArrayList<>();
        for (double step : steps) {
            double[][] offset = afterIfAny(step, new double[count]);
            double[][][] matrix = new double[clamp.size()][count][count];
            for (int from = 0; from < count; from++) {
                double[][] ofUnit = afterIfAny(step, unit(from));
                for (int to = 0; to < count; to++) {
                    for (int v = 0; v < matrix.length; v++) {
                        matrix[v][to][from] = ofUnit[to][v] - offset[to][v];
                    }
                }
            }
            matrices.add(matrix);
        }
        return new Scheme(steps, matrices);
    }

    private double[] unknown() {
        double[] unknown = new double[clamp.size()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private double[][] states() {
        return IntStream.range(0, clamp.states()).mapToObj(clamp::state).toArray(double[][]::new);
    }

    /** Goes on from INITIAL for five seconds. */
    void rest() {
        clamp.begin(celsius);
        for (int step = 0; step < LONG_STEPS; step++) {
            clamp.advance(LONG_STEP);
        }
    }

    /** Of states that depend on each other: where they are, from INITIAL on, after five seconds. */
    private void occupancies(List<Curve> curves) {
        rest();
        double[] unknown = unknown();
        for (int state = 0; state < clamp.states(); state++) {
            curves.add(
                    new Curve(specimen.states().get(state), celsius, table, false, false, clamp.state(state), unknown));
        }
    }
}
