package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Guest;
import dev.glia.neuron.bridge.NativeNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;

/** Which density mechanisms are in a section. */
final class SectionMechanisms {
    private SectionMechanisms() {}

    static Symbol density(String mechanism) {
        return Symbol.require(mechanism, SymbolRole.MECHANISM, "density mechanism");
    }

    static void insert(Section section, String mechanism) {
        Symbol symbol = density(mechanism);
        Guest.enter();
        try {
            Guest.requireOpen();
            if (!NativeNeuron.insert(section.handle().address(), symbol.handle())) {
                Call.to(Operation.INSERT)
                        .doing("inserting '%s' into section", mechanism, section)
                        .section(section.handle())
                        .symbol(symbol.handle())
                        .run();
            }
        } finally {
            Guest.leave();
        }
    }

    static void uninsert(Section section, String mechanism) {
        Call.to(Operation.UNINSERT)
                .doing("taking '%s' out of section", mechanism, section)
                .section(section.handle())
                .symbol(density(mechanism).handle())
                .run();
    }

    static boolean has(Section section, Symbol mechanism) {
        Guest.enter();
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
            Guest.leave();
        }
    }

    static List<Mechanism> all(Section section) {
        return Mechanisms.known().density().stream()
                .filter(name -> !name.equals("capacitance") && !name.equals("morphology"))
                .filter(name -> has(section, density(name)))
                .map(section::mechanism)
                .toList();
    }
}
