package dev.glia.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.Seeded;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EigenvaluesTest {
    private static double[] sorted(double[][] matrix) {
        double[] values = Eigenvalues.of(matrix);
        Arrays.sort(values);
        return values;
    }

    @Test
    void those_of_small_matrices_are_the_known_ones() {
        assertArrayEquals(new double[] {}, sorted(new double[][] {}));
        assertArrayEquals(new double[] {3}, sorted(new double[][] {{3}}));
        assertArrayEquals(new double[] {1, 3}, sorted(new double[][] {{2, 1}, {1, 2}}), 1e-14);
        assertArrayEquals(new double[] {0, 0, 3}, sorted(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}), 1e-13);
        assertArrayEquals(new double[] {1, 1}, sorted(new double[][] {{1, 5}, {0, 1}}), 1e-14);
        assertArrayEquals(new double[] {-5, 1, 2}, sorted(new double[][] {{1, 7, 3}, {0, 2, 9}, {0, 0, -5}}), 1e-12);
    }

    @Test
    void complex_ones_and_those_of_what_is_no_number_are_not_known() {
        assertTrue(DoubleStream.of(Eigenvalues.of(new double[][] {{0, 1}, {-1, 0}}))
                .allMatch(Double::isNaN));
        assertTrue(DoubleStream.of(Eigenvalues.of(new double[][] {{Double.NaN, 1}, {1, 0}}))
                .allMatch(Double::isNaN));
        double[] rotation = sorted(new double[][] {{0, 1, 0}, {-1, 0, 0}, {0, 0, 4}});
        assertEquals(4, rotation[0], 1e-12);
        assertTrue(Double.isNaN(rotation[1]) && Double.isNaN(rotation[2]), Arrays.toString(rotation));
    }

    /** Rates of random schemes in detailed balance have real eigenvalues, whose sum and sum of squares are traces. */
    @Seeded
    void those_of_random_schemes_have_the_traces_of_their_matrix(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int size = 2 + random.nextInt(14);
            double[][] scheme = scheme(random, size);
            double[] values = Eigenvalues.of(scheme);
            assertTrue(DoubleStream.of(values).allMatch(Double::isFinite), Arrays.toString(values));
            double trace =
                    IntStream.range(0, size).mapToDouble(i -> scheme[i][i]).sum();
            double squares = IntStream.range(0, size)
                    .mapToDouble(i -> IntStream.range(0, size)
                            .mapToDouble(k -> scheme[i][k] * scheme[k][i])
                            .sum())
                    .sum();
            assertEquals(trace, DoubleStream.of(values).sum(), 1e-10 * Math.abs(trace));
            assertEquals(squares, DoubleStream.of(values).map(v -> v * v).sum(), 1e-10 * squares);
        }
    }

    private static double[][] scheme(Random random, int size) {
        double[] energies = random.doubles(size, 0.1, 10).toArray();
        double[][] scheme = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                double rate = random.nextDouble();
                scheme[i][k] = rate * energies[i];
                scheme[k][i] = rate * energies[k];
                scheme[k][k] -= scheme[i][k];
                scheme[i][i] -= scheme[k][i];
            }
        }
        return scheme;
    }
}
