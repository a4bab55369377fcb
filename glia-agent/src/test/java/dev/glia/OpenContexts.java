package dev.glia;

import dev.glia.select.PreferenceSet;
import java.util.stream.Collectors;

/** What the woven classes of the tests say: the contexts that are open in their thread, innermost first. */
public final class OpenContexts {
    private OpenContexts() {}

    /** For example {@code Kv1: package 'a' < package 'b'}; empty where none is open. */
    public static String text() {
        return GliaContext.openSets().stream().map(OpenContexts::text).collect(Collectors.joining(" < "));
    }

    private static String text(PreferenceSet set) {
        return set.preferences().stream()
                .map(p -> p.asset().map(asset -> asset + ": ").orElse("") + p.wish())
                .collect(Collectors.joining("; "));
    }
}
