package dev.glia.typed;

import dev.glia.Inserted;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.RandomStream;
import dev.glia.neuron.Reference;

/** A point process or an artificial cell, whose variables go by number. */
public final class TypedPoint {
    private final MechanismType type;
    private final Inserted.Point inserted;

    TypedPoint(MechanismType type, Inserted.Point inserted) {
        this.type = type;
        this.inserted = inserted;
    }

    public Inserted inserted() {
        return inserted;
    }

    public PointProcess pointProcess() {
        return inserted.pointProcess();
    }

    public double get(int number) {
        return pointProcess().get(name(number));
    }

    public double get(int number, int index) {
        return pointProcess().get(name(number), index);
    }

    public void set(int number, double value) {
        pointProcess().set(name(number), value);
    }

    public void set(int number, int index, double value) {
        pointProcess().set(name(number), index, value);
    }

    public Reference ref(int number) {
        return pointProcess().ref(name(number));
    }

    public Reference ref(int number, int index) {
        return pointProcess().ref(name(number), index);
    }

    /** Calls a FUNCTION or PROCEDURE of the mod. */
    public double call(String function, double... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i];
        }
        return pointProcess().number(function, values);
    }

    /** The stream of a RANDOM. */
    public RandomStream random(String name) {
        return pointProcess().random(name);
    }

    /** Lets a POINTER follow another variable. */
    public void point(String pointer, Reference variable) {
        pointProcess().setPointer(pointer, variable);
    }

    private String name(int number) {
        return type.declared(number).name();
    }
}
