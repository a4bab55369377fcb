package dev.glia.select;

import java.util.function.Function;

/** Where a preference was stated; the earlier of these constants is the inner one. */
public enum Scope {
    /** {@code Glia.context(...)} or {@code @GliaPrefer}, for a block. */
    CONTEXT("context", preference -> "change the `Glia.context(...)` or `@GliaPrefer` that states it"),
    /** {@code Glia.select(...)}, for the rest of the JVM. */
    SCRIPT(
            "script",
            preference -> preference
                    .asset()
                    .map("forget it with `Glia.select(\"%s\")`"::formatted)
                    .orElse("change the `Glia.select(...)` that states it")),
    /** {@code <gliaPreferences>} in the pom. */
    PROJECT("project", preference -> "change `<gliaPreferences>` in the pom"),
    /** {@code glia select}, for every project of the user. */
    GLOBAL(
            "global",
            preference ->
                    "forget it with `mvn glia:select%s -Dglia.clear` (`glia select%s --clear` on the command line)"
                            .formatted(
                                    preference
                                            .asset()
                                            .map(" -Dglia.asset="::concat)
                                            .orElse(""),
                                    preference.asset().map(" "::concat).orElse("")));

    private final String word;
    private final Function<Preference, String> remedy;

    Scope(String word, Function<Preference, String> remedy) {
        this.word = word;
        this.remedy = remedy;
    }

    /** The name of this scope in messages. */
    public String word() {
        return word;
    }

    /** What to do about a preference of this scope that nothing can meet. */
    String remedy(Preference preference) {
        return remedy.apply(preference);
    }
}
