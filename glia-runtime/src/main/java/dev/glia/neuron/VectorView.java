package dev.glia.neuron;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/**
 * A Vector's own memory, for as long as {@link Vector#view} lends it to a thread. NEURON moves that memory when the size
 * changes, so each access looks whether the view is still lent and to whom; a loop over a view costs what one over a
 * {@code DoubleBuffer} costs, and a little more.
 */
public final class VectorView {
    private final DoubleBuffer memory;
    private Thread borrower = Thread.currentThread();

    VectorView(ByteBuffer memory) {
        this.memory = memory.order(ByteOrder.nativeOrder()).asDoubleBuffer();
    }

    void end() {
        borrower = null;
    }

    public int size() {
        return lent().limit();
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public double get(int index) {
        return lent().get(index);
    }

    public void set(int index, double value) {
        lent().put(index, value);
    }

    /** Copies every element. */
    public double[] toArray() {
        double[] all = new double[size()];
        lent().get(0, all);
        return all;
    }

    private DoubleBuffer lent() {
        if (borrower != Thread.currentThread()) {
            throw new IllegalStateException(
                    "this view of a Vector was lent to one thread, and until Vector.view returned; use it there, or copy what is needed");
        }
        return memory;
    }
}
