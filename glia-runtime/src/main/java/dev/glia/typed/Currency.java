package dev.glia.typed;

import dev.glia.Glia;
import dev.glia.asset.MechanismName;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.select.Candidate;
import dev.glia.typed.MechanismType.Declared;
import dev.glia.typed.MechanismType.Origin;
import java.util.ArrayList;
import java.util.List;

/** Whether what a class was generated from still is what is in the library: each variable's unit and default. */
record Currency(Origin origin, List<Declared> variables) {
    private static final System.Logger LOG = System.getLogger("dev.glia");
    /** nocmodl writes six digits of a default into the C++. */
    private static final double ROUNDING = 1e-5;

    void compareWith(MechanismName now) {
        List<String> changes = new ArrayList<>();
        boolean isDensity = Neuron.mechanisms().density().contains(now.fullName());
        String suffix = isDensity ? "_" + now.fullName() : "";
        try (HocObject defaults = Neuron.create("MechanismStandard", now.fullName(), 1)) {
            for (Declared variable : variables) {
                compare(
                        variable,
                        isDensity ? variable.name() + suffix : now.fullName() + "." + variable.name(),
                        changes);
                variable.value()
                        .ifPresent(
                                value -> compareDefault(defaults, variable.name() + suffix, variable, value, changes));
            }
        }
        if (!changes.isEmpty()) {
            warn(
                    "'%s' is not as it was when its Java class was generated from %s: %s has %s. Generate anew with `mvn glia:generate` (`glia generate` on the command line)."
                            .formatted(now, origin.coordinate(), coordinate(now), String.join("; ", changes)));
        }
    }

    static void warn(String text) {
        LOG.log(System.Logger.Level.WARNING, text);
    }

    private static void compare(Declared variable, String name, List<String> changes) {
        String unit;
        try {
            unit = (String) Neuron.call("units", name);
        } catch (NeuronException e) {
            changes.add("no '%s'".formatted(variable.name()));
            return;
        }
        boolean isShortened = variable.unit().startsWith(unit + " "); // by nocmodl, at a blank
        if (!unit.equals(variable.unit()) && !isShortened) {
            changes.add("'%s' in %s instead of %s".formatted(variable.name(), said(unit), said(variable.unit())));
        }
    }

    private static void compareDefault(
            HocObject defaults, String name, Declared variable, double value, List<String> changes) {
        try {
            double now = defaults.number("get", name);
            if (Math.abs(now - value) > ROUNDING * Math.max(Math.abs(now), Math.abs(value))) {
                changes.add("a default of %s %s for '%s' instead of %s"
                        .formatted(now, variable.unit(), variable.name(), value));
            }
        } catch (NeuronException gone) {
            // told with its unit
        }
    }

    private static String said(String unit) {
        return unit.isEmpty() ? "no unit" : unit;
    }

    private static String coordinate(MechanismName now) {
        return Glia.explain(now.fullName()).answer().map(Candidate::text).orElse(now.fullName());
    }
}
