package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A name that NEURON knows at top level.
 *
 * @param length number of elements, -1 for a scalar
 */
record Symbol(String name, long handle, SymbolRole role, int length) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** NEURON searches a linear list; what a user cannot redefine need be looked for once. */
    private static final Map<String, Symbol> FIXED = new ConcurrentHashMap<>();

    static Optional<Symbol> find(String name) {
        Symbol known = FIXED.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Answer answer = Call.to(Operation.SYMBOL).text(requireName(name)).run();
        if (answer.isNothing()) {
            return Optional.empty();
        }
        long[] words = answer.handles();
        Symbol symbol = new Symbol(name, words[0], SymbolRole.values()[(int) words[1]], (int) words[2]);
        if (symbol.isFixed()) {
            FIXED.put(name, symbol);
        }
        return Optional.of(symbol);
    }

    /** The symbol, if it plays {@code role}; {@code what} is that role in words for the message. */
    static Symbol require(String name, SymbolRole role, String what) {
        return find(name)
                .filter(symbol -> symbol.role == role)
                .orElseThrow(() -> new NeuronException("NEURON knows no %s '%s'".formatted(what, name), ""));
    }

    static Symbol range(String name) {
        Symbol known = FIXED.get(name);
        return known != null && known.role == SymbolRole.RANGE
                ? known
                : require(name, SymbolRole.RANGE, "range variable");
    }

    static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no NEURON name: letters, digits and '_' of ASCII, not beginning with a digit"
                            .formatted(name));
        }
        return name;
    }

    private boolean isFixed() {
        return role == SymbolRole.RANGE || role == SymbolRole.MECHANISM;
    }
}
