package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one insert says beside the name.
 *
 * @param x where a point process goes; NaN where the call does not say
 */
record Insertion(Choice choice, Map<String, Double> parameters, double x) {
    private static final Insertion PLAIN = new Insertion(Choice.NONE, Map.of(), Double.NaN);
    private static final double MIDDLE = 0.5;

    /** Each section of a large model is inserted into, so the name that NEURON knows is put together once. */
    private static final Map<MechanismName, String> FULL_NAMES = new ConcurrentHashMap<>();

    static Insertion of(InsertOption... options) {
        if (options.length == 0) {
            return PLAIN;
        }
        Choice choice = Choice.NONE;
        Map<String, Double> parameters = new LinkedHashMap<>();
        double x = Double.NaN;
        for (InsertOption option : options) {
            if (option instanceof Choice chosen) {
                choice = choice.and(chosen);
            } else if (option instanceof InsertOption.With parameter) {
                parameters.put(parameter.parameter(), parameter.value());
            } else if (option instanceof InsertOption.At at) {
                x = at.x();
            }
        }
        return new Insertion(choice, parameters, x);
    }

    /** The same, of exactly this mechanism. */
    Insertion of(MechanismName mechanism) {
        return new Insertion(choice.exactly(mechanism), parameters, x);
    }

    /** The same, at a place. */
    Insertion at(Segment place) {
        if (!Double.isNaN(x)) {
            throw new IllegalArgumentException(
                    "the call names two places, %s and at(%s); keep one of them".formatted(place, x));
        }
        return new Insertion(choice, parameters, place.x());
    }

    Inserted into(Section section, MechanismName name, ModKind kind) {
        return switch (kind) {
            case DENSITY -> density(section, name);
            case POINT_PROCESS ->
                new Inserted.Point(
                        name,
                        Neuron.pointProcess(name.fullName(), section.at(Double.isNaN(x) ? MIDDLE : x), parameters));
            case ARTIFICIAL_CELL ->
                throw fault(
                        name,
                        "an artificial cell, which is in no section; make it with `%s`".formatted(call("", name)));
            case FUNCTIONS -> throw fault(name, "a file of functions and no mechanism");
        };
    }

    Inserted withoutSection(MechanismName name, ModKind kind) {
        if (kind != ModKind.ARTIFICIAL_CELL) {
            String what = kind == ModKind.DENSITY ? "density mechanism" : "point process";
            throw fault(
                    name, "a %s, which needs a section; insert it with `%s`".formatted(what, call("section, ", name)));
        }
        return new Inserted.Point(name, Neuron.artificialCell(name.fullName(), parameters));
    }

    private Inserted density(Section section, MechanismName name) {
        if (!Double.isNaN(x)) {
            throw fault(
                    name,
                    "a density mechanism, which is in the whole of its section and cannot go to %s alone; insert it with `%s`"
                            .formatted(x, call("section, ", name)));
        }
        String fullName = FULL_NAMES.computeIfAbsent(name, MechanismName::fullName);
        if (parameters.isEmpty()) {
            section.insert(fullName);
        } else {
            section.insert(fullName, parameters);
        }
        return new Inserted.Density(name, section);
    }

    /** The call that is right, with what the wrong one chose: the name alone may be ambiguous. */
    private String call(String place, MechanismName name) {
        String chosen = choice.isEmpty() ? "" : ", " + choice.general().asJava();
        return "Glia.insert(%s\"%s\"%s)".formatted(place, name.asset(), chosen);
    }

    static InsertException fault(MechanismName name, String what) {
        return new InsertException("'%s' (%s) is %s.".formatted(name.asset(), name.fullName(), what), name);
    }
}
