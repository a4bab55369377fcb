package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A class of NEURON or a template of hoc, to make objects of.
 *
 * @param name for example {@code Vector}, or the name after {@code begintemplate}
 */
public record Template(String name) {
    private static final Map<String, Members> KNOWN = new ConcurrentHashMap<>();

    /** @throws NeuronException if NEURON knows no such class */
    public Template {
        Symbol.require(name, SymbolRole.TEMPLATE, "class");
    }

    /**
     * What its objects have.
     *
     * @param isMethod otherwise it is a variable
     */
    public record Member(String name, boolean isMethod) {
        public Member {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Every class of NEURON and template of hoc that can be made objects of now. */
    public static List<Template> all() {
        return Symbol.names(Call.to(Operation.NAMES)).entrySet().stream()
                .filter(entry -> entry.getValue() == SymbolRole.TEMPLATE)
                .map(entry -> new Template(entry.getKey()))
                .toList();
    }

    /** What its objects have, those parts of a hoc template too that are not public. */
    public List<Member> members() {
        Call call = Call.to(Operation.NAMES)
                .symbol(Symbol.require(name, SymbolRole.TEMPLATE, "class").handle());
        return Symbol.names(call).entrySet().stream()
                .map(entry -> new Member(entry.getKey(), Symbol.FUNCTIONS.contains(entry.getValue())))
                .toList();
    }

    /** The names of a class, which never change. */
    record Members(Set<String> names) {}

    static Members membersOf(String type) {
        Members known = KNOWN.get(type);
        if (known == null) { // not computeIfAbsent, whose lock would be held while this thread waits for NEURON
            known = new Members(
                    new Template(type).members().stream().map(Member::name).collect(Collectors.toUnmodifiableSet()));
            KNOWN.put(type, known);
        }
        return known;
    }

    /** A new object; see {@link HocObject} for the arguments. */
    public HocObject create(Object... arguments) {
        return HocObject.create(name, arguments);
    }
}
