package dev.glia.neuron;

import dev.glia.neuron.ShortNames.Meaning;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the name of a range variable means in a section: NEURON's variable of that name, or the variable of a mechanism that
 * is in the section and goes by a short name. Names are looked up once: hot loops read by name.
 */
final class RangeName {
    private static final Map<String, RangeName> KNOWN = new ConcurrentHashMap<>();

    private final IndexedName text;
    /** NEURON's own variable of the name; null where it knows none. */
    private final Symbol own;
    /** The mechanism that NEURON's own variable belongs to; null where that does not matter. */
    private final Symbol owner;

    private final List<Meaning> meanings;

    private RangeName(IndexedName text, Symbol own, List<Meaning> meanings) {
        this.text = text;
        this.own = own;
        this.owner = own == null || meanings.isEmpty() ? null : owner(text.name());
        this.meanings = meanings;
    }

    /** @throws UnknownNameException if it is a range variable of nothing that NEURON knows */
    static RangeName of(String name) {
        RangeName known = KNOWN.get(name);
        return known != null ? known : lookUp(name);
    }

    /** A library was loaded. */
    static void forget() {
        KNOWN.clear();
    }

    private static RangeName lookUp(String name) {
        IndexedName text = IndexedName.of(name);
        List<Meaning> meanings = ShortNames.meanings(text.name(), SymbolRole.RANGE);
        Symbol own = Symbol.find(text.name())
                .filter(symbol -> symbol.role() == SymbolRole.RANGE)
                .orElse(null);
        if (own == null && meanings.isEmpty()) {
            own = Symbol.range(text.name());
        }
        RangeName found = new RangeName(text, own, meanings);
        KNOWN.put(name, found);
        return found;
    }

    private static Symbol owner(String variable) {
        Optional<String> mechanism = Mechanisms.known().density().stream()
                .filter(density -> variable.endsWith("_" + density))
                .findFirst();
        return mechanism.flatMap(Symbol::find).orElse(null);
    }

    /** The element that is meant, -1 for none; the call itself may give it. */
    int index(int given) {
        return IndexedName.one(text.name(), text.index(), given);
    }

    /** The variable that the name means in this section. */
    Symbol in(Section section) {
        return meanings.isEmpty() ? own : among(section);
    }

    private Symbol among(Section section) {
        if (own != null && (owner == null || SectionMechanisms.has(section, owner))) {
            return own;
        }
        List<Meaning> present = meanings.stream()
                .filter(meaning -> SectionMechanisms.has(section, meaning.mechanism()))
                .toList();
        if (present.size() > 1) {
            throw new NeuronException(
                    "'%s' is a variable of several mechanisms in section '%s'; name one of %s"
                            .formatted(
                                    text.name(),
                                    section,
                                    ShortNames.names(present.stream().map(Meaning::variable))),
                    "");
        }
        if (present.isEmpty() && own == null) {
            throw new NeuronException(
                    "'%s' is no variable of section '%s': none of %s is inserted there"
                            .formatted(
                                    text.name(),
                                    section,
                                    ShortNames.names(meanings.stream().map(Meaning::mechanism))),
                    "");
        }
        return present.isEmpty() ? own : present.get(0).variable();
    }
}
