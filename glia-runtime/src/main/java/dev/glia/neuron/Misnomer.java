package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;
import java.util.Optional;

/** What to say of a name that is no such thing as it is taken for: what it is and which call takes it, else the near names. */
final class Misnomer {
    private Misnomer() {}

    static UnknownNameException of(String what, String name, SymbolRole role) {
        String message = "NEURON knows no %s '%s'".formatted(what, name);
        Optional<String> truth = truth(name);
        return truth.isPresent()
                ? UnknownNameException.because(name, message + ": it is " + truth.get())
                : UnknownNameException.among(names(role), name, message);
    }

    private static List<String> names(SymbolRole role) {
        return Symbol.names(Call.to(Operation.NAMES)).entrySet().stream()
                .filter(entry -> entry.getValue() == role
                        || Symbol.FUNCTIONS.contains(role) && Symbol.FUNCTIONS.contains(entry.getValue()))
                .map(entry -> ShortNames.shortened(entry.getKey()))
                .distinct()
                .toList();
    }

    private static Optional<String> truth(String name) {
        Optional<String> known = Symbol.find(name).flatMap(Misnomer::truth);
        return known.isPresent() ? known : renamed(name);
    }

    private static Optional<String> renamed(String name) {
        return ShortNames.fullNames(name).stream()
                .findFirst()
                .flatMap(Symbol::find)
                .map(symbol -> "the short name of %s, and Glia knows which is meant: `%s`"
                        .formatted(
                                String.join(", ", ShortNames.fullNames(name)),
                                switch (symbol.kind()) {
                                    case NONE -> "Glia.insert(section, \"%s\")".formatted(name);
                                    case POINT_PROCESS -> "Glia.insert(section.at(x), \"%s\")".formatted(name);
                                    case ARTIFICIAL_CELL -> "Glia.insert(\"%s\")".formatted(name);
                                }));
    }

    private static Optional<String> truth(Symbol symbol) {
        String truth = switch (symbol.role()) {
            case MECHANISM -> "a density mechanism, `section.insert(\"%s\")`";
            case TEMPLATE ->
                switch (symbol.kind()) {
                    case NONE -> "a class, `Neuron.create(\"%s\")`";
                    case POINT_PROCESS -> "a point process, `Neuron.pointProcess(\"%s\", section.at(x))`";
                    case ARTIFICIAL_CELL -> "an artificial cell, `Neuron.artificialCell(\"%s\")`";
                };
            case RANGE -> "a range variable, `section.at(x).get(\"%s\")`";
            case VARIABLE -> "a global variable, `Neuron.get(\"%s\")`";
            case FUNCTION, PROCEDURE -> "a function, `Neuron.call(\"%s\")`";
            case OBJECT -> "an objref, `Neuron.object(\"%s\")`";
            case TEXT -> "a strdef, `Neuron.text(\"%s\")`";
            case SECTION, OTHER -> null;
        };
        return Optional.ofNullable(truth).map(text -> text.formatted(symbol.name()));
    }
}
