package dev.glia.lint;

import dev.glia.asset.IonUse;
import dev.glia.nmodl.ModCode;
import dev.glia.nmodl.ModCode.Act;
import dev.glia.nmodl.ModCode.Block;
import dev.glia.nmodl.ModCode.Declared;
import dev.glia.nmodl.ModCode.Local;
import dev.glia.nmodl.ModCode.Role;
import dev.glia.nmodl.ModCode.Stated;
import dev.glia.nmodl.ModCode.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which variables are declared, used and set. What VERBATIM names may be any of that. */
final class VariableLints {
    /** Variables that NEURON has in every mod; nocmodl knows some more by name. */
    private static final Set<String> OF_NEURON = Set.of(
            "v",
            "t",
            "dt",
            "celsius",
            "area",
            "diam",
            "secondorder",
            "flag",
            "f_flux",
            "b_flux",
            "first_time",
            "error",
            "delta_t",
            "t0",
            "tstart",
            "tstop",
            "usetable",
            "_zflag");

    /** {@code LAG v BY dur} makes a variable lag_v_dur. */
    private static final String LAGGED = "lag_";

    private final ModCode code;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> ofIons = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    VariableLints(ModCode code, List<IonUse> ions) {
        this.code = code;
        ions.forEach(ion -> {
            ofIons.addAll(ion.reads());
            ofIons.addAll(ion.writes());
        });
        code.blocks().stream().flatMap(Block::outward).forEach(use -> {
            used.add(use.name());
            if (use.act() == Act.WRITE) {
                written.add(use.name());
            }
        });
        // What C++ calls a variable: its name, or that with a prefix of nocmodl's.
        for (String name : code.verbatimNames()) {
            for (String bare : List.of(name, name.replaceFirst("^_p_", ""), name.replaceFirst("^_l", ""))) {
                used.add(bare);
                written.add(bare);
            }
        }
    }

    List<Remark> remarks() {
        undeclared();
        neverWritten();
        unused();
        unusedLocals();
        pointers();
        return remarks;
    }

    private void undeclared() {
        Set<String> known = new HashSet<>(OF_NEURON);
        known.addAll(code.constants());
        known.addAll(code.blockNames());
        known.addAll(code.verbatimNames());
        code.declared().forEach(variable -> known.add(variable.name()));
        code.stated("RANDOM").forEach(stated -> known.add(stated.name()));
        states().forEach(state -> known.addAll(List.of(state + "0", "D" + state)));
        for (Block block : code.blocks()) {
            for (Use use : block.outward().toList()) {
                // A function that is called may be hoc's or the C library's.
                if (use.act() != Act.CALL && !use.name().startsWith(LAGGED) && known.add(use.name())) {
                    remarks.add(new Remark(
                            Rule.UNDECLARED,
                            use.place(),
                            "'%s' is declared nowhere; declare it in PARAMETER, ASSIGNED or as LOCAL in %s"
                                    .formatted(use.name(), block.title())));
                }
            }
        }
    }

    private Stream<String> states() {
        return code.declared().stream()
                .filter(variable -> variable.role() == Role.STATE)
                .map(Declared::name);
    }

    private void neverWritten() {
        Set<String> assigned = code.declared().stream()
                .filter(variable -> variable.role() == Role.ASSIGNED)
                .map(Declared::name)
                .collect(Collectors.toSet());
        for (Stated stated : code.stated("RANGE").toList()) {
            String name = stated.name();
            if (assigned.contains(name) && isOwn(name) && !written.contains(name)) {
                remarks.add(new Remark(
                        Rule.NEVER_WRITTEN,
                        stated.place(),
                        "RANGE '%s' is in ASSIGNED and written nowhere in the mod, so it is 0 unless the model sets it, as ParallelContext's target_var does; write it, or make it a PARAMETER if it is a constant"
                                .formatted(name)));
            }
        }
    }

    private void unused() {
        Set<String> told = remarks.stream()
                .filter(remark -> remark.rule() == Rule.NEVER_WRITTEN)
                .map(Remark::text)
                .map(text -> text.replaceFirst("RANGE '([^']*)'.*", "$1"))
                .collect(Collectors.toSet());
        for (Declared variable : code.declared()) {
            String name = variable.name();
            if (isOwn(name) && !used.contains(name) && !told.contains(name)) {
                remarks.add(new Remark(
                        Rule.UNUSED,
                        variable.place(),
                        "%s '%s' is used nowhere in the mod%s; remove it%s"
                                .formatted(
                                        variable.role().word(),
                                        name,
                                        namesake(name),
                                        variable.role() == Role.PARAMETER
                                                ? ", because setting it changes nothing"
                                                : "")));
            }
        }
    }

    /** A reader who finds the name in a block is told why that is another variable. */
    private String namesake(String name) {
        return code.blocks().stream()
                .filter(block -> block.owns(name))
                .findFirst()
                .map(block -> " (%s has one of its own of that name)".formatted(block.title()))
                .orElse("");
    }

    private void unusedLocals() {
        for (Block block : code.blocks()) {
            Set<String> touched = block.uses().stream().map(Use::name).collect(Collectors.toSet());
            for (Local local : block.locals()) {
                if (!local.argument() && !touched.contains(local.name()) && !used.contains(local.name())) {
                    remarks.add(new Remark(
                            Rule.UNUSED,
                            local.place(),
                            "LOCAL '%s' is not used in %s; remove it".formatted(local.name(), block.title())));
                }
            }
        }
    }

    private void pointers() {
        for (Stated stated : code.stated().stream()
                .filter(one -> one.keyword().endsWith("POINTER"))
                .toList()) {
            if (!code.verbatimNames().contains(stated.name())
                    && !code.verbatimNames().contains("_p_" + stated.name())) {
                remarks.add(new Remark(
                        Rule.POINTER,
                        stated.place(),
                        "nothing in the mod sets %s '%s', so whoever inserts the mechanism has to, before the first step; say so in a comment, or take what it points to by USEION or from NET_RECEIVE"
                                .formatted(stated.keyword(), stated.name())));
            }
        }
    }

    /** Whether the mod alone decides what becomes of a variable. */
    private boolean isOwn(String name) {
        return !OF_NEURON.contains(name)
                && !ofIons.contains(name)
                && code.stated().stream()
                        .noneMatch(stated -> stated.name().equals(name)
                                && (stated.keyword().endsWith("POINTER")
                                        || stated.keyword().equals("EXTERNAL")));
    }
}
