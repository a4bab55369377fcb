package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The variables of a mechanism by the short names of its mod file, in every segment that it is in. They never change, and hot
 * loops read them by short name.
 */
final class MechanismVariables {
    private static final Map<String, MechanismVariables> KNOWN = new ConcurrentHashMap<>();

    private final String mechanism;
    private final Map<String, Variable> byShortName;
    private final Map<String, Element> elements = new ConcurrentHashMap<>();

    private MechanismVariables(Symbol mechanism) {
        this.mechanism = mechanism.name();
        this.byShortName = Call.to(Operation.MECHANISM_VARIABLES)
                .symbol(mechanism.handle())
                .run()
                .text()
                .lines()
                .flatMap(line -> Variable.parse(line, mechanism).stream())
                .collect(Collectors.toMap(
                        Variable::shortName, variable -> variable, (one, same) -> one, LinkedHashMap::new));
    }

    /** Those of a density mechanism, a point process or an artificial cell. */
    static MechanismVariables of(Symbol mechanism) {
        MechanismVariables known = KNOWN.get(mechanism.name());
        if (known == null) { // not computeIfAbsent, whose lock would be held while this thread waits for NEURON
            known = new MechanismVariables(mechanism);
            KNOWN.put(mechanism.name(), known);
        }
        return known;
    }

    /**
     * The variable, or the element of one, that a short name with or without an index means.
     *
     * @throws UnknownNameException if there is none of that name, with what there is
     */
    Element element(String text) {
        Element known = elements.get(text);
        if (known == null) {
            known = lookUp(text);
            elements.put(text, known);
        }
        return known;
    }

    private Element lookUp(String text) {
        IndexedName named = IndexedName.of(text);
        Variable variable = byShortName.get(named.name());
        if (variable == null) {
            throw unknown(named.name());
        }
        return new Element(variable, named.index());
    }

    /** Whether all can be set; to be asked before anything is inserted, so that a mistake leaves nothing behind. */
    void requireSettable(Collection<String> texts) {
        for (String text : texts) {
            Element element = element(text);
            if (element.variable().type() == Type.POINTER) {
                throw new NeuronException(
                        "'%s' of %s is a POINTER, which follows another variable and has no value of its own; insert without it and use setPointer"
                                .formatted(text, ShortNames.said(mechanism)),
                        "");
            }
            element.requireInside(ShortNames.said(mechanism));
        }
    }

    /** Every short name, sorted. */
    List<String> names() {
        return names(variable -> true);
    }

    /** Those that have one value of their own in every segment: neither arrays nor POINTERs. */
    List<String> plainNames() {
        return names(variable -> variable.type() != Type.POINTER && variable.length() < 0);
    }

    private List<String> names(Predicate<Variable> wanted) {
        return byShortName.values().stream()
                .filter(wanted)
                .map(Variable::shortName)
                .sorted()
                .toList();
    }

    private UnknownNameException unknown(String name) {
        String said = ShortNames.said(mechanism);
        boolean isGlobal = Symbol.find(name + "_" + mechanism)
                .filter(symbol -> symbol.role() == SymbolRole.VARIABLE)
                .isPresent();
        if (isGlobal) {
            return UnknownNameException.because(
                    name,
                    "'%s' is a GLOBAL of %s, one value for wherever the mechanism is; set it with `Neuron.set(\"%s_%s\", value)` or `inserted.global(\"%s\", value)`"
                            .formatted(name, said, name, ShortNames.shortened(mechanism), name));
        }
        return UnknownNameException.among(
                byShortName.keySet(),
                name,
                "no variable '%s' in %s; it has the parameters %s and the variables %s"
                        .formatted(
                                name,
                                said,
                                listed(variable -> variable.type() == Type.PARAMETER),
                                listed(variable -> variable.type() != Type.PARAMETER)));
    }

    /** In the order in which the mod declares them. */
    private String listed(Predicate<Variable> wanted) {
        return byShortName.values().stream()
                .filter(wanted)
                .map(Variable::shortName)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "(none)" : names));
    }

    /** In the order of NEURON's own numbers. */
    enum Type {
        OTHER,
        PARAMETER,
        ASSIGNED,
        STATE,
        POINTER
    }

    /**
     * A variable.
     *
     * @param length how many elements it has; -1 for one that is no array
     * @param symbol of the NEURON name, {@code gnabar_hh}; of a point process, whose objects know their variables, its own
     */
    record Variable(String shortName, Symbol symbol, Type type, int length) {
        /** As the shim lists it: its NEURON name, what it is, and how many elements it has, -1 for a scalar. */
        static Optional<Variable> parse(String line, Symbol mechanism) {
            String[] words = line.split(" ");
            Optional<Symbol> symbol = mechanism.role() == SymbolRole.MECHANISM
                    ? Symbol.find(words[0]).filter(found -> found.role() == SymbolRole.RANGE)
                    : Optional.of(mechanism);
            String suffix = "_" + mechanism.name();
            String shortName =
                    words[0].endsWith(suffix) ? words[0].substring(0, words[0].length() - suffix.length()) : words[0];
            int type = Integer.parseInt(words[1]);
            return symbol.map(found -> new Variable(
                    shortName,
                    found,
                    type < Type.values().length ? Type.values()[type] : Type.OTHER,
                    Integer.parseInt(words[2])));
        }
    }

    /**
     * A variable, or an element of one.
     *
     * @param inName the index that the name had; -1 for none
     */
    record Element(Variable variable, int inName) {
        Symbol symbol() {
            return variable.symbol();
        }

        /** The index that is meant, where the call may give one. */
        int index(int given) {
            return IndexedName.one(variable.shortName(), inName, given);
        }

        private void requireInside(String mechanism) {
            boolean isArray = variable.length() >= 0;
            if (isArray ? inName < 0 || inName >= variable.length() : inName >= 0) {
                throw new IllegalArgumentException("'%s' of %s is %s, and %s is asked for"
                        .formatted(
                                variable.shortName(),
                                mechanism,
                                isArray ? "an array of %s elements".formatted(variable.length()) : "no array",
                                inName < 0 ? "no element of it" : "its element " + inName));
            }
        }
    }
}
