package dev.glia.library.check;

import dev.glia.library.stage.StagedMod;
import java.util.Comparator;
import java.util.Set;

/** Which of two mods that cannot be in one library together is right. */
final class Precedence {
    private Precedence() {}

    /** The project's own mods, then those of other packages in their order, and at last those of the personal collection. */
    static Comparator<StagedMod> of(Set<String> own) {
        return Comparator.comparing(mod -> own.contains(mod.name().pkg()) ? 0 : mod.isPersonal() ? 2 : 1);
    }
}
