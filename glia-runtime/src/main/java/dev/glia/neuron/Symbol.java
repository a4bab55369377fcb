package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A name that NEURON knows at top level.
 *
 * @param kind whether a template is a point process
 */
record Symbol(String name, long handle, SymbolRole role, PointKind kind) {
    /** In the order of the shim. */
    enum PointKind {
        NONE,
        POINT_PROCESS,
        ARTIFICIAL_CELL
    }

    /** What can be called. */
    static final Set<SymbolRole> FUNCTIONS = EnumSet.of(SymbolRole.FUNCTION, SymbolRole.PROCEDURE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** NEURON searches a linear list; a name that has a meaning keeps it, so it need be looked for once. */
    private static final Map<String, Symbol> KNOWN = new ConcurrentHashMap<>();

    /** Sorted names and what each is, as {@link Operation#NAMES} lists them. */
    static SortedMap<String, SymbolRole> names(Call call) {
        SortedMap<String, SymbolRole> names = new TreeMap<>();
        call.run()
                .text()
                .lines()
                .map(line -> line.split(" "))
                .forEach(words -> names.put(words[0], SymbolRole.values()[Integer.parseInt(words[1])]));
        return names;
    }

    static Optional<Symbol> find(String name) {
        Symbol known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Answer answer = Call.to(Operation.SYMBOL).text(requireName(name)).run();
        if (answer.isNothing()) {
            return Optional.empty();
        }
        long[] words = answer.handles();
        Symbol symbol =
                new Symbol(name, words[0], SymbolRole.values()[(int) words[1]], PointKind.values()[(int) words[2]]);
        if (symbol.role != SymbolRole.OTHER) {
            KNOWN.put(name, symbol);
        }
        return Optional.of(symbol);
    }

    /**
     * The symbol, if it plays {@code role}; {@code what} is that role in words for the message.
     *
     * @throws UnknownNameException if it does not
     */
    static Symbol require(String name, SymbolRole role, String what) {
        return find(name).filter(symbol -> symbol.role == role).orElseThrow(() -> Misnomer.of(what, name, role));
    }

    /** The class of that name, if its objects are of that kind; {@code what} is the kind in words for the message. */
    static Symbol require(String name, PointKind kind, String what) {
        return find(name)
                .filter(symbol -> symbol.role == SymbolRole.TEMPLATE && symbol.kind == kind)
                .orElseThrow(() -> Misnomer.of(what, name, SymbolRole.TEMPLATE));
    }

    /** Whether the class of that name is one of point processes or artificial cells. */
    static boolean isPointProcess(String template) {
        return find(template)
                .filter(symbol -> symbol.role == SymbolRole.TEMPLATE && symbol.kind != PointKind.NONE)
                .isPresent();
    }

    static Symbol range(String name) {
        Symbol known = KNOWN.get(name);
        return known != null && known.role == SymbolRole.RANGE
                ? known
                : require(name, SymbolRole.RANGE, "range variable");
    }

    /** The unit that is declared for it; empty if none is. */
    String units() {
        return Call.to(Operation.UNITS).symbol(handle).run().text();
    }

    static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no NEURON name: letters, digits and '_' of ASCII, not beginning with a digit"
                            .formatted(name));
        }
        return name;
    }
}
