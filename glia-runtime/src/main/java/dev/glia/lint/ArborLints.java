package dev.glia.lint;

import dev.glia.nmodl.ModCode;
import dev.glia.nmodl.ModCode.Act;
import dev.glia.nmodl.ModCode.Declared;
import dev.glia.nmodl.ModCode.Role;
import dev.glia.nmodl.ModCode.Stated;
import dev.glia.nmodl.NmodlSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes Arbor's modcc refuse a mod in Arbor's dialect: all of it at once, and without an Arbor. */
public final class ArborLints {
    /** What Arbor 0.12 gives every mechanism, which must not be ASSIGNED. */
    private static final Set<String> BUILTIN = Set.of("v", "celsius", "area", "diam");

    private ArborLints() {}

    /** What they find, in the order of the text. */
    public static List<Remark> of(NmodlSource source) {
        List<Remark> remarks = new ArrayList<>();
        source.foreignToArbor()
                .forEach(foreign -> remarks.add(new Remark(
                        Rule.ARBOR,
                        foreign.place(),
                        "Arbor's dialect has not %s; %s".formatted(foreign.what(), foreign.advice()))));
        ModCode code = ModCode.of(source);
        if (code.whole()) {
            assigned(code, remarks);
            time(code, remarks);
        }
        remarks.sort(Comparator.comparing((Remark remark) -> remark.place().line())
                .thenComparing(remark -> remark.place().column()));
        return List.copyOf(remarks);
    }

    private static void assigned(ModCode code, List<Remark> remarks) {
        Set<String> given = new HashSet<>();
        code.stated("USEION").map(Stated::name).forEach(given::add);
        code.stated("NONSPECIFIC_CURRENT").map(Stated::name).forEach(given::add);
        for (Declared variable : code.declared()) {
            if (variable.role() == Role.ASSIGNED
                    && (BUILTIN.contains(variable.name()) || given.contains(variable.name()))) {
                remarks.add(new Remark(
                        Rule.ARBOR,
                        variable.place(),
                        "Arbor declares '%s' itself; delete it from ASSIGNED".formatted(variable.name())));
            }
        }
    }

    private static void time(ModCode code, List<Remark> remarks) {
        if (code.declared().stream().noneMatch(variable -> variable.name().equals("t"))) {
            code.blocks().stream()
                    .flatMap(block -> block.outward())
                    .filter(use -> use.name().equals("t") && use.act() == Act.READ)
                    .forEach(
                            use -> remarks.add(
                                    new Remark(
                                            Rule.ARBOR,
                                            use.place(),
                                            "a mechanism of Arbor's does not know the time t; compute it as a state whose derivative is 1")));
        }
    }
}
