package dev.glia.maven.preference;

import dev.glia.select.Preference;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One {@code <preference>} of {@code <gliaPreferences>}; Maven fills the fields in. */
public final class PomPreference {
    private String asset;
    private String pkg;
    private String variant;
    private boolean optional;

    /** For Maven. */
    public PomPreference() {}

    PomPreference(Optional<String> asset, Optional<String> pkg, Optional<String> variant) {
        this.asset = asset.orElse(null);
        this.pkg = pkg.orElse(null);
        this.variant = variant.orElse(null);
    }

    /** {@code <package>} is {@code <pkg>}, as {@code --package} is {@code --pkg} on the command line. */
    public void setPackage(String name) {
        pkg = name;
    }

    /** Allows it to name what is not there. */
    public void setOptional(boolean optional) {
        this.optional = optional;
    }

    /** The preference itself. */
    Preference preference() {
        return new Preference(given(asset), given(pkg), given(variant));
    }

    /** The fragment of {@code <gliaPreferences>} that states a preference. */
    static String fragment(Preference preference, boolean optional) {
        return Stream.of(
                        preference.asset().map("<asset>%s</asset>"::formatted),
                        preference.pkg().map("<pkg>%s</pkg>"::formatted),
                        preference.variant().map("<variant>%s</variant>"::formatted),
                        Optional.of("<optional>true</optional>").filter(element -> optional))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("", "<preference>", "</preference>"));
    }

    /** Whether it may name what is not there. */
    boolean isOptional() {
        return optional;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
