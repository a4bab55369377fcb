package dev.glia.generate;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import java.util.Set;

/**
 * Says of NEURON's own point processes whose mods are compiled into it, and lie nowhere, what it knows of them: for each argument a
 * line with its name, then a line for each variable: role, name, how many elements, default, unit.
 */
public final class BuiltinFacts {
    static final Set<String> CELLS = Set.of("IntFire1", "IntFire2", "IntFire4");
    private static final String[] ROLES = {"PARAMETER", "ASSIGNED", "STATE"};

    private BuiltinFacts() {}

    public static void main(String[] names) {
        Neuron.start();
        Neuron.hoc("strdef builtin_name\nobjref builtin_standard");
        Section section = Neuron.section("somewhere");
        for (String name : names) {
            System.out.println(name);
            try (PointProcess one =
                    CELLS.contains(name) ? Neuron.artificialCell(name) : Neuron.pointProcess(name, section.at(0.5))) {
                for (int role = 1; role <= ROLES.length; role++) {
                    describe(name, one, role);
                }
            }
        }
    }

    private static void describe(String name, PointProcess one, int role) {
        Neuron.hoc("builtin_standard = new MechanismStandard(\"%s\", %s)".formatted(name, role));
        int count = (int) Neuron.number("builtin_standard.count()");
        for (int i = 0; i < count; i++) {
            int elements = (int) Neuron.number("builtin_standard.name(builtin_name, %s)".formatted(i));
            String variable = Neuron.text("builtin_name");
            double value = Neuron.number("builtin_standard.get(\"%s\")".formatted(variable));
            System.out.println(
                    String.join(" ", ROLES[role - 1], variable, "" + elements, "" + value, one.units(variable) + "."));
        }
    }
}
