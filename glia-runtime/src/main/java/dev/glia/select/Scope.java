package dev.glia.select;

/** Where a preference was stated; the earlier of these constants is the inner one. */
public enum Scope {
    /** {@code Glia.context(...)} or {@code @GliaPrefer}, for a block. */
    CONTEXT("context", "change the `Glia.context(...)` or `@GliaPrefer` that states it"),
    /** {@code Glia.select(...)}, for the rest of the JVM. */
    SCRIPT("script", "change the `Glia.select(...)` that states it"),
    /** {@code <gliaPreferences>} in the pom. */
    PROJECT("project", "change `<gliaPreferences>` in the pom"),
    /** {@code glia select}, for every project of the user. */
    GLOBAL("global", "change it with `glia select`");

    private final String word;
    private final String remedy;

    Scope(String word, String remedy) {
        this.word = word;
        this.remedy = remedy;
    }

    /** The name of this scope in messages. */
    public String word() {
        return word;
    }

    String remedy() {
        return remedy;
    }
}
