package dev.glia.neuron;

import dev.glia.neuron.bridge.NativeNeuron;
import dev.glia.neuron.bridge.OneNeuron;
import java.util.Arrays;
import java.util.Objects;

/** The values of range variables along one section. */
final class RangeValues {
    private final Section section;
    /** How many segments there were when last asked for all. Guarded by the lock on NEURON. */
    private int rowLength;

    RangeValues(Section section) {
        this.section = section;
    }

    /** @param index -1 where the name may have one */
    double get(String variable, double x, int index) {
        RangeName name = RangeName.of(variable);
        return get(name.in(section), x, name.index(index));
    }

    void set(String variable, double x, int index, double value) {
        RangeName name = RangeName.of(variable);
        set(name.in(section), x, name.index(index), value);
    }

    void fill(String variable, int index, double value) {
        RangeName name = RangeName.of(variable);
        fill(name.in(section), name.index(index), value);
    }

    double[] getAll(String variable, int index) {
        RangeName name = RangeName.of(variable);
        return getAll(name.in(section), name.index(index));
    }

    double[] getAll(String variable, double[] into) {
        RangeName name = RangeName.of(variable);
        return getAll(name.in(section), name.index(-1), into);
    }

    void setAll(String variable, int index, double[] values) {
        RangeName name = RangeName.of(variable);
        setAll(name.in(section), name.index(index), values);
    }

    double get(Symbol variable, double x, int index) {
        OneNeuron.enter();
        try {
            return NativeNeuron.rangeGet(section.handle().address(), variable.handle(), x, index);
        } finally {
            OneNeuron.leave();
        }
    }

    void set(Symbol variable, double x, int index, double value) {
        OneNeuron.enter();
        try {
            NativeNeuron.rangeSet(section.handle().address(), variable.handle(), x, index, value);
        } finally {
            OneNeuron.leave();
        }
    }

    /** Sets every segment to one value. */
    void fill(Symbol variable, int index, double value) {
        double[] all = new double[section.nseg()];
        Arrays.fill(all, value);
        setAll(variable, index, all);
    }

    double[] getAll(Symbol variable, int index) {
        OneNeuron.enter();
        try {
            // Java makes an array in a tenth of the time that native code takes for it
            double[] values = new double[rowLength];
            if (!NativeNeuron.rangeGetRow(section.handle().address(), variable.handle(), index, rowLength, values)) {
                values = NativeNeuron.rangeGetAll(section.handle().address(), variable.handle(), index);
                rowLength = values.length;
            }
            return values;
        } finally {
            OneNeuron.leave();
        }
    }

    double[] getAll(Symbol variable, int index, double[] values) {
        Objects.requireNonNull(values, "values");
        OneNeuron.enter();
        try {
            if (!NativeNeuron.rangeGetRow(
                    section.handle().address(), variable.handle(), index, values.length, values)) {
                double[] all = NativeNeuron.rangeGetAll(section.handle().address(), variable.handle(), index);
                if (all.length != values.length) {
                    throw new IllegalArgumentException("section '%s' has %s segments, and the array has room for %s"
                            .formatted(section, all.length, values.length));
                }
                System.arraycopy(all, 0, values, 0, all.length);
            }
            return values;
        } finally {
            OneNeuron.leave();
        }
    }

    void setAll(Symbol variable, int index, double[] values) {
        OneNeuron.enter();
        try {
            NativeNeuron.rangeSetAll(section.handle().address(), variable.handle(), index, values);
        } finally {
            OneNeuron.leave();
        }
    }
}
