package dev.glia.kinetics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What steps of several lengths make of states that depend on each other. NEURON's solvers of schemes take the implicit step of
 * Euler: an eigenvalue of the step is {@code tau / (tau + dt)}.
 *
 * @param steps their lengths in ms
 * @param matrices of each step, at each potential: what it makes of a difference between two states of the whole
 */
record Scheme(double[] steps, List<double[][][]> matrices) {
    /** Closer to all or nothing, the digits of an eigenvalue say too little. */
    private static final double LITTLE = 1e-3;

    /** Two lengths that disagree by more do not take the step of Euler. */
    private static final double AGREED = 0.01;

    /** The time constants in ms, the slowest first, each at every potential. */
    List<double[]> timeConstants() {
        int potentials = matrices.get(0).length;
        int states = matrices.get(0)[0].length;
        double[][] taus = new double[states][potentials];
        for (int v = 0; v < potentials; v++) {
            double[][] sorted = sorted(v);
            for (int rank = 0; rank < states; rank++) {
                taus[rank][v] = timeConstant(sorted, rank);
            }
        }
        return Arrays.stream(taus)
                .filter(tau -> Arrays.stream(tau).anyMatch(Double::isFinite))
                .toList();
    }

    /** The eigenvalues of each step, the largest first; of a step in which one is not known, none. */
    private double[][] sorted(int v) {
        return matrices.stream()
                .map(all -> Eigenvalues.of(all[v]))
                .map(values -> Arrays.stream(values).anyMatch(Double::isNaN) ? new double[0] : descending(values))
                .toArray(double[][]::new);
    }

    private static double[] descending(double[] values) {
        return Arrays.stream(values)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(d -> d)
                .toArray();
    }

    private double timeConstant(double[][] sorted, int rank) {
        List<Integer> telling = IntStream.range(0, steps.length)
                .filter(k -> sorted[k].length > rank && sorted[k][rank] > LITTLE && sorted[k][rank] < 1 - LITTLE)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> Math.abs(sorted[k][rank] - 0.5)))
                .toList();
        if (telling.size() < 2) {
            return Double.NaN;
        }
        double best = implicit(sorted, telling.get(0), rank);
        double other = implicit(sorted, telling.get(1), rank);
        return Math.abs(Math.log(best / other)) < AGREED ? best : Double.NaN;
    }

    private double implicit(double[][] sorted, int step, int rank) {
        return Solver.IMPLICIT.timeConstant(steps[step], sorted[step][rank]);
    }
}
