package dev.glia.verb.measure;

import dev.glia.asset.IonUse;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.kinetics.Specimen;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.DeclaredVariable.Role;
import dev.glia.nmodl.ModDescription;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a mod there is to measure. */
final class Specimens {
    private Specimens() {}

    /** Why nothing of a mechanism can be measured; empty where something can be. */
    static Optional<String> obstacle(Optional<ModDescription> description) {
        if (description.isEmpty()) {
            return Optional.of("its mod cannot be read");
        }
        ModDescription said = description.get();
        if (!said.pointers().isEmpty()) {
            return Optional.of("a POINTER of it has to be set by a model: " + String.join(", ", said.pointers()));
        }
        return switch (said.kind()) {
            case DENSITY -> Optional.empty();
            case POINT_PROCESS ->
                said.weights().isEmpty()
                        ? Optional.of("events do not reach it, and currents of electrodes are not measured yet")
                        : Optional.empty();
            default -> Optional.of("an artificial cell has no current");
        };
    }

    static Specimen of(Mod mod, ModDescription said) {
        if (mod.kind() == ModKind.POINT_PROCESS) {
            return Specimen.synapse(mod.name());
        }
        return Specimen.density(mod.name(), states(said, false))
                .with(
                        states(said, true),
                        concentrations(
                                said,
                                use -> List.of(use.ion() + "i", use.ion() + "o").stream()
                                        .filter(use.reads()::contains)
                                        .filter(name -> !use.writes().contains(name))),
                        concentrations(said, use -> Stream.of(use.ion() + "i").filter(use.writes()::contains)));
    }

    private static List<String> concentrations(ModDescription said, Function<IonUse, Stream<String>> which) {
        return said.ions().stream().flatMap(which).distinct().toList();
    }

    private static List<String> states(ModDescription said, boolean arrays) {
        return Stream.concat(said.range().stream(), said.globals().stream())
                .filter(variable -> variable.role() == Role.STATE)
                .filter(variable -> variable.isArray() == arrays)
                .map(DeclaredVariable::name)
                .toList();
    }
}
