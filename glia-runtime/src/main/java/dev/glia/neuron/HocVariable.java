package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A variable that is passed to hoc and may come back with another content: what Python writes {@code h.ref(...)}. hoc code
 * reads and writes it as {@code $&1}, {@code $s1} or {@code $o1}.
 */
public final class HocVariable implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** hoc never forgets a variable, so those that were closed are used again. */
    private static final ConcurrentMap<SymbolRole, Queue<Symbol>> FREE = new ConcurrentHashMap<>();

    private final Symbol symbol;
    private volatile boolean closed;

    private HocVariable(SymbolRole role, String declaration) {
        Symbol free =
                FREE.computeIfAbsent(role, r -> new ConcurrentLinkedQueue<>()).poll();
        this.symbol = free == null ? made(role, declaration) : free;
    }

    private static Symbol made(SymbolRole role, String declaration) {
        String name = "glia_slot_" + COUNT.incrementAndGet() + "_";
        Neuron.hoc(declaration.formatted(name));
        return Symbol.require(name, role, "variable");
    }

    /** A variable with a number in it. */
    public static HocVariable of(double number) {
        HocVariable variable = new HocVariable(SymbolRole.VARIABLE, "%s = 0");
        Neuron.set(variable.name(), number);
        return variable;
    }

    /** A variable with a text in it. */
    public static HocVariable of(String text) {
        HocVariable variable = new HocVariable(SymbolRole.TEXT, "strdef %s");
        Neuron.text(variable.name(), text);
        return variable;
    }

    /** A variable for an object; {@code null} for none. */
    public static HocVariable of(HocObject object) {
        HocVariable variable = new HocVariable(SymbolRole.OBJECT, "objref %s");
        Neuron.object(variable.name(), object);
        return variable;
    }

    /** The number that is in it now. */
    public double number() {
        return Neuron.get(name());
    }

    /** The text that is in it now. */
    public String text() {
        return Neuron.text(name());
    }

    /** The object that is in it now; empty for nil. */
    public Optional<HocObject> object() {
        return Neuron.object(name());
    }

    void addTo(Call call) {
        name();
        call.variableReference(symbol.handle(), -1);
    }

    private String name() {
        if (closed) {
            throw new IllegalStateException("this hoc variable is closed");
        }
        return symbol.name();
    }

    /** Gives it up; closing twice is harmless. */
    @Override
    public void close() {
        OneNeuron.enter();
        try {
            if (!closed) {
                if (symbol.role() == SymbolRole.OBJECT) {
                    Neuron.object(name(), null);
                }
                closed = true;
                FREE.get(symbol.role()).add(symbol);
            }
        } finally {
            OneNeuron.leave();
        }
    }
}
