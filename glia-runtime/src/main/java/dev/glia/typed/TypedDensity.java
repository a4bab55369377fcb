package dev.glia.typed;

import dev.glia.Inserted;
import dev.glia.neuron.Mechanism;
import dev.glia.neuron.MechanismVariable;
import dev.glia.neuron.RandomStream;
import dev.glia.neuron.Reference;

/** A density mechanism in a section, whole or at one place, whose variables go by number and are looked up once. */
public final class TypedDensity {
    private final MechanismType type;
    private final Inserted.Density inserted;
    private final Mechanism mechanism;
    /** Each is looked up when it is first asked for; null before. */
    private final MechanismVariable[] variables;

    TypedDensity(MechanismType type, Inserted.Density inserted) {
        this(type, inserted, inserted.everywhere());
    }

    private TypedDensity(MechanismType type, Inserted.Density inserted, Mechanism mechanism) {
        this.type = type;
        this.inserted = inserted;
        this.mechanism = mechanism;
        this.variables = new MechanismVariable[type.size()];
    }

    /** The same at a place of its section. */
    public TypedDensity at(double x) {
        return new TypedDensity(type, inserted, inserted.at(x));
    }

    public Inserted inserted() {
        return inserted;
    }

    /** NEURON's own handle on it. */
    public Mechanism mechanism() {
        return mechanism;
    }

    /** A variable by its number. */
    public MechanismVariable variable(int number) {
        MechanismVariable known = variables[number];
        if (known == null) {
            known = mechanism.variable(type.declared(number).name());
            variables[number] = known;
        }
        return known;
    }

    /** The stream of a RANDOM. */
    public RandomStream random(String name) {
        return mechanism.random(name);
    }

    /** Lets a POINTER follow another variable. */
    public void point(String pointer, Reference variable) {
        mechanism.setPointer(pointer, variable);
    }
}
