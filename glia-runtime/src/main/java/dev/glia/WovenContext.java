package dev.glia;

import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the agent and the goal weave around code that carries {@link GliaPrefer}; public because woven classes and they call
 * it, and not meant for any other caller. The preferences travel as one constant of the woven class, so nothing has to be registered
 * anywhere: contexts are parted by {@code |}, the preferences of one by {@code ;}, their fields by {@code /}.
 */
public final class WovenContext {
    private static final ThreadLocal<Deque<GliaContext>> OPEN = new ThreadLocal<>() {
        @Override
        protected Deque<GliaContext> initialValue() {
            return new ArrayDeque<>();
        }
    };
    private static final Map<String, List<PreferenceSet>> READ = new ConcurrentHashMap<>();

    private static volatile boolean begun;

    private WovenContext() {}

    /** From now on, what carries the annotation is woven when it is loaded; for the agent to say. */
    public static void begin() {
        begun = true;
    }

    static boolean hasBegun() {
        return begun;
    }

    /**
     * What the annotations of one class or method prefer.
     *
     * @param place the class or method, for the message
     * @throws GliaException where one prefers nothing, names what cannot be a name, or contradicts another
     */
    public static List<Preference> layer(List<GliaPrefer> annotations, String place) {
        if (annotations.stream().anyMatch(a -> a.pkg().isEmpty() && a.variant().isEmpty())) {
            throw new GliaException(
                    "the @GliaPrefer of '%s' prefers nothing; name a package or a variant, as in `@GliaPrefer(asset = \"Kv1\", pkg = \"my_models\")`"
                            .formatted(place));
        }
        try {
            List<Preference> layer = annotations.stream()
                    .map(a -> new Preference(given(a.asset()), given(a.pkg()), given(a.variant())))
                    .toList();
            PreferenceSet.of(layer); // What contradicts itself is refused now and not at each call.
            return layer;
        } catch (GliaException e) {
            throw new GliaException("the @GliaPrefer of '%s': %s".formatted(place, e.getMessage()), e);
        }
    }

    /** The constant for these contexts, the outer one first; empty for none. */
    public static String format(List<List<Preference>> layers) {
        return layers.stream()
                .map(layer -> layer.stream().map(WovenContext::format).collect(Collectors.joining(";")))
                .collect(Collectors.joining("|"));
    }

    /** Opens the contexts of a constant in this thread. */
    public static void enter(String layers) {
        GliaContext outermost = null;
        for (PreferenceSet layer : READ.computeIfAbsent(layers, WovenContext::parse)) {
            GliaContext opened = GliaContext.open(layer);
            outermost = outermost == null ? opened : outermost;
        }
        OPEN.get().push(outermost);
    }

    /**
     * Ends what the matching {@link #enter} opened, with whatever the woven code opened and left open. Throws nothing: it
     * stands where an exception of the woven code may be on its way.
     */
    public static void exit() {
        Deque<GliaContext> open = OPEN.get();
        open.pop().leave();
        if (open.isEmpty()) {
            OPEN.remove();
        }
    }

    private static String format(Preference preference) {
        return "%s/%s/%s"
                .formatted(
                        preference.asset().orElse(""),
                        preference.pkg().orElse(""),
                        preference.variant().orElse(""));
    }

    private static List<PreferenceSet> parse(String layers) {
        return Arrays.stream(layers.split("\\|"))
                .map(layer -> PreferenceSet.of(Arrays.stream(layer.split(";"))
                        .map(WovenContext::preference)
                        .toList()))
                .toList();
    }

    private static Preference preference(String text) {
        String[] fields = text.split("/", -1);
        return new Preference(given(fields[0]), given(fields[1]), given(fields[2]));
    }

    private static Optional<String> given(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
