package dev.glia.kinetics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What steps of several lengths make of one gate at one potential: {@code state -> offset + left * state}.
 *
 * @param steps their lengths in ms, growing
 * @param offset what each makes of 0
 * @param left what each leaves of a distance between two states
 */
record StepMap(double[] steps, double[] offset, double[] left) {
    /** Closer to all or nothing, the digits of what is left say too little. */
    private static final double LITTLE = 0.02;

    /** Two lengths that disagree by more are not of one exponential. */
    private static final double AGREED = 0.01;

    /** The state that no step changes; NaN where the gate does not move, or is not a number. */
    double steadyState() {
        int best = IntStream.range(0, steps.length)
                .filter(k -> Double.isFinite(left[k]) && Double.isFinite(offset[k]) && left[k] < 1 - LITTLE)
                .boxed()
                .min((one, other) -> Double.compare(middle(one), middle(other)))
                .orElse(-1);
        return best < 0 ? Double.NaN : offset[best] / (1 - left[best]);
    }

    private double middle(int k) {
        return Math.abs(left[k] - 0.5);
    }

    /**
     * The time constant in ms: 0 where the shortest step leaves nothing, infinite where the longest leaves all, NaN where it is
     * not known.
     */
    double timeConstant(Solver solver) {
        List<Integer> telling = telling();
        if (!telling.isEmpty()) {
            int best = telling.stream()
                    .min((one, other) -> Double.compare(middle(one), middle(other)))
                    .orElseThrow();
            return solver.timeConstant(steps[best], left[best]);
        }
        double[] known = DoubleStream.of(left).filter(Double::isFinite).toArray();
        if (known.length == 0) {
            return Double.NaN;
        }
        if (known[known.length - 1] >= 1 - LITTLE) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(known[0]) <= LITTLE ? 0 : Double.NaN;
    }

    /** How much two lengths of steps disagree on the time constant; 0 where there are no two. */
    double disagreement(Solver solver) {
        List<Integer> telling = telling();
        double most = 0;
        for (int i = 1; i < telling.size(); i++) {
            double one = solver.timeConstant(steps[telling.get(i - 1)], left[telling.get(i - 1)]);
            double other = solver.timeConstant(steps[telling.get(i)], left[telling.get(i)]);
            most = Math.max(most, Math.abs(Math.log(one / other)));
        }
        return Math.min(most, 1);
    }

    /** Those between all and nothing. */
    private List<Integer> telling() {
        return IntStream.range(0, steps.length)
                .filter(k -> left[k] > LITTLE && left[k] < 1 - LITTLE)
                .boxed()
                .toList();
    }

    /** The solver on which the steps at all potentials agree. */
    static Optional<Solver> solver(List<StepMap> atAllPotentials) {
        return List.of(Solver.values()).stream()
                .filter(solver -> atAllPotentials.stream().allMatch(map -> map.disagreement(solver) < AGREED))
                .findFirst();
    }
}
