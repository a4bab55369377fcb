package dev.glia;

import dev.glia.select.Answers;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Preferences that hold from {@link Glia#context} until {@link #close}, in the thread that opened it and in no other:
 *
 * <pre>{@code
 * try (var context = Glia.context(pkg("some_pkg"), prefer("Kv1", variant("high_activity")))) {
 *     Glia.insert(soma, "Kv1");
 * }
 * }</pre>
 *
 * <p>Contexts nest, the innermost decides first. Only the thread that opened it may close it.
 */
public final class GliaContext implements AutoCloseable {
    private static final ThreadLocal<GliaContext> INNERMOST = new ThreadLocal<>();

    /** What held before; null where nothing did. */
    private final GliaContext before;

    private final List<PreferenceSet> sets;

    /** What its callers prefer by annotations that are not woven, the outermost first; {@link #sets} holds it, too. */
    private final List<PreferenceSet> callers;

    private final Thread owner = Thread.currentThread();
    private boolean closed;
    private Answers outer;
    private Answers answers;

    private GliaContext(GliaContext before, List<PreferenceSet> sets, List<PreferenceSet> callers) {
        this.before = before;
        this.sets = List.copyOf(sets);
        this.callers = callers;
        INNERMOST.set(this);
    }

    /** Opens a context inside those that are open in this thread. */
    static GliaContext open(PreferenceSet own) {
        List<PreferenceSet> callers = UnwovenCallers.layers();
        GliaContext before = innermost(callers);
        List<PreferenceSet> sets = new ArrayList<>();
        sets.add(own);
        sets.addAll(openSets(before, callers));
        return new GliaContext(before, sets, callers);
    }

    /** Opens a context in which nothing holds but the given contexts, innermost first. */
    static GliaContext openInstead(List<PreferenceSet> sets) {
        List<PreferenceSet> callers = UnwovenCallers.layers();
        return new GliaContext(innermost(callers), sets, callers);
    }

    /** What the open contexts of this thread prefer, innermost first. */
    static List<PreferenceSet> openSets() {
        List<PreferenceSet> callers = UnwovenCallers.layers();
        return openSets(innermost(callers), callers);
    }

    private static List<PreferenceSet> openSets(GliaContext innermost, List<PreferenceSet> callers) {
        List<PreferenceSet> outside = innermost == null ? List.of() : innermost.sets;
        int known = innermost == null ? 0 : innermost.callers.size();
        if (callers.size() <= known) {
            return outside;
        }
        List<PreferenceSet> sets = new ArrayList<>(callers.subList(known, callers.size()));
        Collections.reverse(sets);
        sets.addAll(outside);
        return sets;
    }

    /** The answers in this thread, given those outside all contexts. */
    static Answers answers(Answers outer) {
        List<PreferenceSet> callers = UnwovenCallers.layers();
        GliaContext innermost = innermost(callers);
        if (callers.size() > (innermost == null ? 0 : innermost.callers.size())) {
            return outer.under(openSets(innermost, callers));
        }
        return innermost == null ? outer : innermost.under(outer);
    }

    /** Woven, a method ends on its way out what was opened in it and left open; so it is for those that are not woven. */
    private static GliaContext innermost(List<PreferenceSet> callers) {
        GliaContext innermost = INNERMOST.get();
        while (innermost != null
                && !WovenContext.hasBegun()
                && !callers.subList(0, Math.min(innermost.callers.size(), callers.size()))
                        .equals(innermost.callers)) {
            innermost.leave();
            innermost = INNERMOST.get();
        }
        return innermost;
    }

    /** The answers outside are another object whenever anything out there has changed. */
    private Answers under(Answers nowOuter) {
        if (outer != nowOuter) {
            answers = nowOuter.under(sets);
            outer = nowOuter;
        }
        return answers;
    }

    /**
     * Ends the context: what held before holds again. Closing it once more does nothing.
     *
     * @throws ContextException where a context that was opened inside it is still open, or another thread opened it;
     *     then nothing changes
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (owner != Thread.currentThread()) {
            throw new ContextException(
                    "the context %s was opened by thread '%s' and thread '%s' closes it: a context belongs to the thread that opened it. Hand what it prefers to other threads with `Glia.captureContext().wrap(task)`."
                            .formatted(
                                    this,
                                    owner.getName(),
                                    Thread.currentThread().getName()));
        }
        GliaContext innermost = INNERMOST.get();
        if (innermost != this) {
            throw new ContextException(
                    "the context %s is closed before the context %s that was opened inside it. Close the inner one first, as `try (var outer = %s; var inner = %s) { }` does by itself."
                            .formatted(this, innermost, asJava(), innermost.asJava()));
        }
        leave();
    }

    /** Ends the context and whatever was opened inside it and left open. */
    void leave() {
        for (GliaContext inner = INNERMOST.get(); inner != null && inner != this; inner = inner.before) {
            inner.closed = true;
        }
        closed = true;
        if (before == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(before);
        }
    }

    private List<Preference> own() {
        return sets.isEmpty() ? List.of() : sets.get(0).preferences();
    }

    /** The call that opens such a context. */
    private String asJava() {
        return own().stream().map(Preference::asJava).collect(Collectors.joining(", ", "Glia.context(", ")"));
    }

    /** What it prefers, for messages. */
    @Override
    public String toString() {
        return own().stream()
                .map(p ->
                        p.asset().map(a -> a + ": ").orElse("") + (p.isEmpty() ? "nothing from further out" : p.wish()))
                .collect(Collectors.joining("; ", "(", ")"));
    }
}
