package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Handle;
import dev.glia.neuron.bridge.Operation;

/**
 * What hoc writes {@code &variable} and Python {@code _ref_variable}: a variable of the model itself, to be recorded,
 * played into, watched by a {@link NetCon} or passed to any NEURON function. It is looked up anew each time it is used.
 */
public abstract sealed class Reference {
    private Reference() {}

    abstract void addTo(Call call);

    /** The section in which the variable lies, made the current one where NEURON wants that; null for none. */
    abstract Handle section();

    /** Whether what it is a variable of has not been closed. */
    boolean isThere() {
        return true;
    }

    /** The value now, in the variable's own unit. */
    public abstract double get();

    public abstract void set(double value);

    /** A range variable at a segment. */
    static final class OfRange extends Reference {
        private final Segment segment;
        private final Symbol variable;
        private final int index;

        OfRange(Segment segment, Symbol variable, int index) {
            this.segment = segment;
            this.variable = variable;
            this.index = index;
        }

        @Override
        void addTo(Call call) {
            call.rangeReference(section(), variable.handle(), segment.x(), index);
        }

        @Override
        Handle section() {
            return segment.section().handle();
        }

        @Override
        public double get() {
            return segment.section().values().get(variable, segment.x(), index);
        }

        @Override
        public void set(double value) {
            segment.section().values().set(variable, segment.x(), index, value);
        }

        @Override
        public String toString() {
            return variable.name() + " at " + segment;
        }
    }

    /** A variable of a point process, a NetCon or a template's object. */
    static final class OfObject extends Reference {
        private final HocObject object;
        private final String name;
        private final int index;

        OfObject(HocObject object, String name, int index) {
            object.handle().requireOpen();
            this.object = object;
            this.name = name;
            this.index = index;
        }

        @Override
        boolean isThere() {
            return !object.isClosed();
        }

        @Override
        void addTo(Call call) {
            call.propertyReference(object.handle(), name, index);
        }

        @Override
        Handle section() {
            return null;
        }

        @Override
        public double get() {
            return object.get(name, index);
        }

        @Override
        public void set(double value) {
            object.set(name, index, value);
        }

        @Override
        public String toString() {
            return object + "." + name;
        }
    }

    /** A global variable, such as {@code t}. */
    static final class OfGlobal extends Reference {
        private final Symbol variable;
        private final int index;

        OfGlobal(Symbol variable, int index) {
            this.variable = variable;
            this.index = index;
        }

        @Override
        void addTo(Call call) {
            call.variableReference(variable.handle(), index);
        }

        @Override
        Handle section() {
            return null;
        }

        @Override
        public double get() {
            return Call.to(Operation.GET_VARIABLE)
                    .doing("reading", variable.name())
                    .symbol(variable.handle())
                    .number(index)
                    .run()
                    .number();
        }

        @Override
        public void set(double value) {
            Call.to(Operation.SET_VARIABLE)
                    .doing("setting", variable.name())
                    .symbol(variable.handle())
                    .number(index)
                    .number(value)
                    .run();
        }

        @Override
        public String toString() {
            return variable.name();
        }
    }
}
