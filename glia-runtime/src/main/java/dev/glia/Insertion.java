package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one insert says beside the name.
 *
 * @param x where a point process goes; NaN where the call does not say
 */
record Insertion(Choice choice, List<InsertOption.With> parameters, double x) {
    private static final Insertion PLAIN = new Insertion(Choice.NONE, List.of(), Double.NaN);
    private static final double MIDDLE = 0.5;

    /** Each section of a large model is inserted into, so the name that NEURON knows is put together once. */
    private static final Map<MechanismName, String> FULL_NAMES = new ConcurrentHashMap<>();

    static Insertion of(InsertOption... options) {
        if (options.length == 0) {
            return PLAIN;
        }
        Choice choice = Choice.NONE;
        List<InsertOption.With> parameters = new ArrayList<>();
        double x = Double.NaN;
        for (InsertOption option : options) {
            if (option instanceof Choice chosen) {
                choice = choice.and(chosen);
            } else if (option instanceof InsertOption.With parameter) {
                parameters.add(parameter);
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

    Inserted into(Section section, MechanismName name, ModKind kind) {
        return switch (kind) {
            case DENSITY -> density(section, name);
            case POINT_PROCESS ->
                point(name, Neuron.pointProcess(name.fullName(), section.at(Double.isNaN(x) ? MIDDLE : x)));
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
        return point(name, Neuron.artificialCell(name.fullName()));
    }

    private Inserted density(Section section, MechanismName name) {
        if (!Double.isNaN(x)) {
            throw fault(
                    name,
                    "a density mechanism, which is in the whole of its section and cannot go to %s alone; insert it with `%s`"
                            .formatted(x, call("section, ", name)));
        }
        section.insert(FULL_NAMES.computeIfAbsent(name, MechanismName::fullName));
        Inserted.Density inserted = new Inserted.Density(name, section);
        parameters.forEach(parameter -> inserted.set(parameter.parameter(), parameter.value()));
        return inserted;
    }

    private Inserted point(MechanismName name, PointProcess process) {
        parameters.forEach(parameter -> process.set(parameter.parameter(), parameter.value()));
        return new Inserted.Point(name, process);
    }

    /** The call that is right, with what the wrong one chose: the name alone may be ambiguous. */
    private String call(String place, MechanismName name) {
        String chosen = choice.isEmpty() ? "" : ", " + choice.general().asJava();
        return "Glia.insert(%s\"%s\"%s)".formatted(place, name.asset(), chosen);
    }

    private static InsertException fault(MechanismName name, String what) {
        return new InsertException("'%s' (%s) is %s.".formatted(name.asset(), name.fullName(), what), name);
    }
}
