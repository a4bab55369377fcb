package dev.glia.nmodl;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.nmodl.DeclaredVariable.Role;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a mod says to whoever uses its mechanism, each list in the order of the text. INCLUDE files may say more; they are
 * not read.
 *
 * @param title of the TITLE statement; empty where there is none
 * @param comment the first COMMENT block, or the comment lines at the beginning; empty where there is neither
 * @param range variables that each place has of its own
 * @param globals variables that are one for wherever the mechanism is
 * @param functions that can be called
 * @param randoms names of RANDOM statements
 * @param pointers names of POINTER statements
 * @param weights what a connection brings, the arguments of NET_RECEIVE
 */
public record ModDescription(
        ModKind kind,
        String title,
        String comment,
        List<IonUse> ions,
        List<DeclaredVariable> range,
        List<DeclaredVariable> globals,
        List<DeclaredFunction> functions,
        List<String> randoms,
        List<String> pointers,
        List<DeclaredFunction.Argument> weights) {
    public ModDescription {
        ions = List.copyOf(ions);
        range = List.copyOf(range);
        globals = List.copyOf(globals);
        functions = List.copyOf(functions);
        randoms = List.copyOf(randoms);
        pointers = List.copyOf(pointers);
        weights = List.copyOf(weights);
    }

    /** Reads the description off a mod. */
    public static ModDescription of(NmodlSource source) {
        NmodlFacts facts = source.facts();
        DescriptionReader read = new DescriptionReader(source.text(), source.tokens());
        Set<String> range = rangeNames(facts, read);
        List<DeclaredVariable> declared = read.variables();
        return new ModDescription(
                facts.kind(),
                read.title(),
                HeadComment.of(source.text()),
                facts.ions(),
                declared(range, declared),
                declared(globalNames(facts, range), declared),
                read.functions(),
                read.randoms(),
                facts.pointers(),
                read.weights());
    }

    /**
     * nocmodl makes range variables of STATEs and of the mod's own currents too. Of an ion's variables in a RANGE statement
     * the current is one beside the ion's own, concentrations and the reversal potential are the ion's alone.
     */
    private static Set<String> rangeNames(NmodlFacts facts, DescriptionReader read) {
        Set<String> names = new LinkedHashSet<>(facts.ranges());
        names.addAll(read.currents());
        read.variables().stream()
                .filter(variable -> variable.role() == Role.STATE)
                .forEach(variable -> names.add(variable.name()));
        Set<String> others = facts.notTheMods();
        facts.ions().forEach(ion -> {
            if (facts.ranges().contains("i" + ion.ion())) {
                others.remove("i" + ion.ion());
            }
        });
        names.removeAll(others);
        return names;
    }

    /** A PARAMETER that is in no RANGE statement is one for all. */
    private static Set<String> globalNames(NmodlFacts facts, Set<String> range) {
        Set<String> names = new LinkedHashSet<>(facts.globals());
        facts.settable().forEach(parameter -> names.add(parameter.name()));
        names.removeAll(facts.notTheMods());
        names.removeAll(range);
        return names;
    }

    /** In the order of the declarations; nocmodl passes over a name that is declared nowhere. */
    private static List<DeclaredVariable> declared(Set<String> names, List<DeclaredVariable> variables) {
        Set<String> seen = new HashSet<>();
        return variables.stream()
                .filter(variable -> names.contains(variable.name()) && seen.add(variable.name()))
                .toList();
    }
}
