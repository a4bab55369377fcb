package dev.glia.lint;

import dev.glia.nmodl.Hazard;
import dev.glia.nmodl.ModCode;
import dev.glia.nmodl.NmodlSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rules that look at the text of a mod alone. */
public final class Lints {
    private Lints() {}

    /** What they find, in the order of the text. */
    public static List<Remark> of(NmodlSource source) {
        ModCode code = ModCode.of(source);
        List<Remark> remarks = new ArrayList<>();
        if (code.whole() && !code.includes()) { // which may declare, use and set whatever seems to lack that here
            remarks.addAll(new VariableLints(code, source.ions()).remarks());
        }
        if (code.whole()) {
            remarks.addAll(new RunLints(code, source.facts()).remarks());
        }
        for (Hazard hazard : source.hazards()) {
            remarks.add(new Remark(
                    Rule.VERBATIM,
                    hazard.place(),
                    "`%s`: %s".formatted(hazard.quote(), hazard.kind().advice())));
        }
        remarks.sort(Comparator.comparing((Remark remark) -> remark.place().line())
                .thenComparing(remark -> remark.place().column()));
        return List.copyOf(remarks);
    }
}
