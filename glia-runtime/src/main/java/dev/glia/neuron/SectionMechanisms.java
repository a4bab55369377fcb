package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.NativeNeuron;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which density mechanisms are in a section. */
final class SectionMechanisms {
    private SectionMechanisms() {}

    static Symbol density(String mechanism) {
        return Symbol.require(mechanism, SymbolRole.MECHANISM, "density mechanism");
    }

    static void insert(Section section, String mechanism) {
        Symbol symbol = density(mechanism);
        OneNeuron.enter();
        try {
            OneNeuron.requireOpen();
            if (!NativeNeuron.insert(section.handle().address(), symbol.handle())) {
                Call.to(Operation.INSERT)
                        .doing("inserting '%s' into section", mechanism, section)
                        .section(section.handle())
                        .symbol(symbol.handle())
                        .run();
            }
        } finally {
            OneNeuron.leave();
        }
    }

    static void insert(Section section, String mechanism, Map<String, Double> parameters) {
        MechanismVariables.of(density(mechanism)).requireSettable(parameters.keySet());
        insert(section, mechanism);
        Mechanism inserted = section.mechanism(mechanism);
        parameters.forEach(inserted::set);
    }

    static void uninsert(Section section, String mechanism) {
        Symbol symbol = find(section, mechanism).orElse(null);
        if (symbol == null) {
            return;
        }
        Call.to(Operation.UNINSERT)
                .doing("taking '%s' out of section", mechanism, section)
                .section(section.handle())
                .symbol(symbol.handle())
                .run();
    }

    static boolean has(Section section, Symbol mechanism) {
        OneNeuron.enter();
        try {
            int known = NativeNeuron.has(section.handle().address(), mechanism.handle());
            return known < 0
                    ? Call.to(Operation.HAS)
                            .section(section.handle())
                            .symbol(mechanism.handle())
                            .run()
                            .truth()
                    : known == 1;
        } finally {
            OneNeuron.leave();
        }
    }

    /** By NEURON's name, or by a short one of what is there. */
    static boolean has(Section section, String mechanism) {
        return find(section, mechanism).isPresent();
    }

    /** The mechanism of that name, NEURON's or a short one, in this section. */
    static Symbol inserted(Section section, String mechanism) {
        return find(section, mechanism)
                .orElseThrow(() -> new NeuronException(
                        "mechanism '%s' is not inserted in section '%s'; %s are there"
                                .formatted(
                                        mechanism,
                                        section,
                                        all(section).stream()
                                                .map(one -> ShortNames.said(one.name()))
                                                .toList()),
                        ""));
    }

    private static Optional<Symbol> find(Section section, String mechanism) {
        Optional<Symbol> own =
                Symbol.find(mechanism).filter(symbol -> symbol.role() == SymbolRole.MECHANISM && has(section, symbol));
        if (own.isPresent()) {
            return own;
        }
        List<String> fullNames = ShortNames.fullNames(mechanism);
        if (fullNames.isEmpty()) {
            density(mechanism);
        }
        List<Symbol> present = fullNames.stream()
                .flatMap(name -> Symbol.find(name).stream())
                .filter(symbol -> symbol.role() == SymbolRole.MECHANISM && has(section, symbol))
                .toList();
        if (present.size() > 1) {
            throw new NeuronException(
                    "several mechanisms in section '%s' go by the name '%s'; name one of %s"
                            .formatted(section, mechanism, ShortNames.names(present.stream())),
                    "");
        }
        return present.stream().findFirst();
    }

    static List<Mechanism> all(Section section) {
        return Mechanisms.known().density().stream()
                .filter(name -> !name.equals("capacitance") && !name.equals("morphology"))
                .filter(name -> has(section, density(name)))
                .map(section::mechanism)
                .toList();
    }
}
