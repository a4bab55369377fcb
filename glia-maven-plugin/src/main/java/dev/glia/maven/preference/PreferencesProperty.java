package dev.glia.maven.preference;

import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The preferences of {@code -Dglia.preferences}: {@code asset=package/variant}, parted by commas; the package or the variant
 * may be left out, and {@code *} is every asset.
 */
final class PreferencesProperty {
    private static final Pattern ENTRY =
            Pattern.compile("\\s*([^=/,\\s]+)\\s*=\\s*([^=/,\\s]*)\\s*(?:/\\s*([^=/,\\s]*)\\s*)?");
    private static final String EVERY_ASSET = "*";

    private PreferencesProperty() {}

    static List<Preference> parse(String property) {
        List<Preference> entries = new ArrayList<>();
        for (String text : property.isBlank() ? new String[0] : property.split(",")) {
            Matcher matcher = ENTRY.matcher(text);
            if (!matcher.matches()) {
                throw new PreferenceException(
                        "glia.preferences holds '%s', which is no preference; write asset=package/variant, as in `-Dglia.preferences=Kv1=some_pkg/high_activity`"
                                .formatted(text.strip()));
            }
            entries.add(new Preference(
                    given(matcher.group(1)).filter(asset -> !asset.equals(EVERY_ASSET)),
                    given(matcher.group(2)),
                    given(matcher.group(3))));
        }
        return entries;
    }

    static String format(List<Preference> entries) {
        return entries.stream()
                .map(entry -> "%s=%s%s"
                        .formatted(
                                entry.asset().orElse(EVERY_ASSET),
                                entry.pkg().orElse(""),
                                entry.variant().map("/"::concat).orElse("")))
                .collect(Collectors.joining(","));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }
}
