package dev.glia.neuron.math;

import dev.glia.neuron.HocObject;

/** NEURON's {@code Matrix}; every method of it is reached by {@link #call}. */
public final class Matrix extends HocObject {
    public Matrix(int rows, int columns) {
        super("Matrix", requirePositive(rows), requirePositive(columns));
    }

    private static int requirePositive(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a Matrix has one row and column or more, not " + size);
        }
        return size;
    }

    public int rows() {
        return (int) number("nrow");
    }

    public int columns() {
        return (int) number("ncol");
    }

    public double at(int row, int column) {
        return number("getval", row, column);
    }

    public Matrix set(int row, int column, double value) {
        call("setval", row, column, value);
        return this;
    }
}
