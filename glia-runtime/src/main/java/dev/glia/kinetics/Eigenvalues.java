package dev.glia.kinetics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The real eigenvalues of a small matrix: it is brought to Hessenberg form, and steps of QR with a shift take one eigenvalue after
 * the other off its end.
 */
final class Eigenvalues {
    private static final double NONE = 1e-15;
    private static final int MANY_STEPS = 300;

    /** A step with another shift, where the usual one goes in a circle. */
    private static final int OTHERWISE = 11;

    private final double[][] matrix;
    private final double[] found;

    private Eigenvalues(double[][] matrix) {
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        this.found = new double[matrix.length];
        Arrays.fill(found, Double.NaN);
    }

    /** As many as the matrix has rows, in no order; NaN for those that are complex or not found. */
    static double[] of(double[][] matrix) {
        if (Arrays.stream(matrix).flatMapToDouble(Arrays::stream).anyMatch(value -> !Double.isFinite(value))) {
            return IntStream.range(0, matrix.length)
                    .mapToDouble(i -> Double.NaN)
                    .toArray();
        }
        Eigenvalues eigenvalues = new Eigenvalues(matrix);
        eigenvalues.hessenberg();
        eigenvalues.deflate();
        return eigenvalues.found;
    }

    /** Rotations take away what is more than one row below the diagonal; each is undone on the other side. */
    private void hessenberg() {
        int size = matrix.length;
        for (int column = 0; column < size - 2; column++) {
            for (int row = column + 2; row < size; row++) {
                rotate(column + 1, row, matrix[column + 1][column], matrix[row][column], 0, size);
            }
        }
    }

    /** The plane rotation that makes {@code second} zero, on rows and on columns from {@code first} up to {@code end}. */
    private void rotate(int row, int other, double first, double second, int begin, int end) {
        double length = Math.hypot(first, second);
        if (length == 0 || second == 0) {
            return;
        }
        double cosine = first / length;
        double sine = second / length;
        rows(row, other, cosine, sine);
        columns(row, other, cosine, sine, begin, end);
    }

    private void rows(int row, int other, double cosine, double sine) {
        for (int i = 0; i < matrix.length; i++) {
            double one = matrix[row][i];
            double two = matrix[other][i];
            matrix[row][i] = cosine * one + sine * two;
            matrix[other][i] = cosine * two - sine * one;
        }
    }

    private void columns(int column, int other, double cosine, double sine, int begin, int end) {
        for (int i = begin; i < end; i++) {
            double one = matrix[i][column];
            double two = matrix[i][other];
            matrix[i][column] = cosine * one + sine * two;
            matrix[i][other] = cosine * two - sine * one;
        }
    }

    private void deflate() {
        int last = matrix.length - 1;
        int steps = 0;
        while (last >= 0 && steps < MANY_STEPS) {
            int first = blockOf(last);
            if (first == last) {
                found[last] = matrix[last][last];
                last--;
                steps = 0;
            } else if (first == last - 1 && pair(last)) {
                last -= 2;
                steps = 0;
            } else {
                step(first, last, ++steps % OTHERWISE == 0);
            }
        }
    }

    /** Where the block begins that ends at {@code last} and has no zero below its diagonal. */
    private int blockOf(int last) {
        int first = last;
        while (first > 0) {
            double around = Math.abs(matrix[first][first]) + Math.abs(matrix[first - 1][first - 1]);
            if (Math.abs(matrix[first][first - 1]) <= NONE * around) {
                matrix[first][first - 1] = 0;
                return first;
            }
            first--;
        }
        return first;
    }

    /** Both eigenvalues of a block of two; none of them is known where they are complex. */
    private boolean pair(int last) {
        double half = (matrix[last - 1][last - 1] - matrix[last][last]) / 2;
        double square = half * half + matrix[last - 1][last] * matrix[last][last - 1];
        if (square >= 0) {
            double root = Math.copySign(Math.sqrt(square), half);
            double product = matrix[last - 1][last] * matrix[last][last - 1];
            double shift = half + root == 0 ? 0 : product / (half + root);
            found[last - 1] = matrix[last - 1][last - 1] + shift;
            found[last] = matrix[last][last] - shift;
        }
        return true;
    }

    private void step(int first, int last, boolean otherwise) {
        double shift = otherwise ? matrix[last][last] + Math.abs(matrix[last][last - 1]) : shift(last);
        for (int i = first; i <= last; i++) {
            matrix[i][i] -= shift;
        }
        double[] cosines = new double[last];
        double[] sines = new double[last];
        for (int i = first; i < last; i++) {
            double length = Math.hypot(matrix[i][i], matrix[i + 1][i]);
            cosines[i] = length == 0 ? 1 : matrix[i][i] / length;
            sines[i] = length == 0 ? 0 : matrix[i + 1][i] / length;
            rows(i, i + 1, cosines[i], sines[i]);
        }
        for (int i = first; i < last; i++) {
            columns(i, i + 1, cosines[i], sines[i], 0, last + 1);
        }
        for (int i = first; i <= last; i++) {
            matrix[i][i] += shift;
        }
    }

    /** The eigenvalue of the last two rows that is nearer to the last element, or that element. */
    private double shift(int last) {
        double half = (matrix[last - 1][last - 1] - matrix[last][last]) / 2;
        double product = matrix[last - 1][last] * matrix[last][last - 1];
        double square = half * half + product;
        if (square < 0) {
            return matrix[last][last];
        }
        double far = half + Math.copySign(Math.sqrt(square), half);
        return far == 0 ? matrix[last][last] : matrix[last][last] - product / far;
    }
}
