package dev.glia.maven.preference;

import dev.glia.select.AssetIndex;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import dev.glia.select.PreferenceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preferences of a project: those of its pom, and over them those of {@code -Dglia.preferences}. */
public final class ProjectPreferences {
    private static final Pattern ENTRY =
            Pattern.compile("\\s*([^=/,\\s]+)\\s*=\\s*([^=/,\\s]*)\\s*(?:/\\s*([^=/,\\s]*)\\s*)?");
    private static final String EVERY_ASSET = "*";

    private final List<PomPreference> entries;

    private ProjectPreferences(List<PomPreference> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * The pom's preferences under those of the command line, which replace the pom's for the same asset.
     *
     * @param override {@code asset=package/variant}, parted by commas; the package or the variant may be left out, and
     *     {@code *} is every asset
     */
    public static ProjectPreferences of(List<PomPreference> pom, String override) {
        List<PomPreference> above = parse(override);
        List<Optional<String>> replaced =
                above.stream().map(entry -> entry.preference().asset()).toList();
        List<PomPreference> entries = new ArrayList<>(pom);
        entries.removeIf(entry -> replaced.contains(entry.preference().asset()));
        entries.addAll(above);
        return new ProjectPreferences(entries);
    }

    /** The preferences, one set for the whole project. */
    public PreferenceSet set() {
        return PreferenceSet.of(list());
    }

    /** The preferences, one by one. */
    public List<Preference> list() {
        return entries.stream().map(PomPreference::preference).toList();
    }

    /**
     * Refuses a preference that nothing in {@code packages} can meet: it is most likely misspelt, and resolution would pass over
     * it. One that is optional is only warned of.
     */
    public void check(Supplier<AssetIndex> packages, Consumer<String> warn) {
        if (entries.isEmpty()) {
            return;
        }
        AssetIndex index = packages.get();
        for (PomPreference entry : entries) {
            String subject = entry.preference().asset().orElse("every asset");
            index.fault(entry.preference()).ifPresent(fault -> {
                if (!entry.isOptional()) {
                    throw new PreferenceException(
                            "the project's preference for '%s' cannot be met: %s. %sIf its package is yet to come, write `%s` in <gliaPreferences> in the pom."
                                    .formatted(
                                            subject,
                                            fault.why(),
                                            fault.meant()
                                                    .map(ProjectPreferences::remedy)
                                                    .orElse(""),
                                            PomPreference.fragment(entry.preference(), true)));
                }
                warn.accept("the project's optional preference for '%s' cannot be met and is passed over: %s"
                        .formatted(subject, fault.why()));
            });
        }
    }

    private static String remedy(Preference meant) {
        return "Perhaps `%s` is meant, on the command line `-Dglia.preferences=%s=%s%s`. "
                .formatted(
                        PomPreference.fragment(meant, false),
                        meant.asset().orElse(EVERY_ASSET),
                        meant.pkg().orElse(""),
                        meant.variant().map(variant -> "/" + variant).orElse(""));
    }

    private static List<PomPreference> parse(String override) {
        List<PomPreference> entries = new ArrayList<>();
        for (String text : override.isBlank() ? new String[0] : override.split(",")) {
            Matcher matcher = ENTRY.matcher(text);
            if (!matcher.matches()) {
                throw new PreferenceException(
                        "glia.preferences holds '%s', which is no preference; write asset=package/variant, as in -Dglia.preferences=Kv1=some_pkg/high_activity"
                                .formatted(text.strip()));
            }
            entries.add(new PomPreference(
                    Optional.of(matcher.group(1)).filter(asset -> !asset.equals(EVERY_ASSET)),
                    Optional.of(matcher.group(2)),
                    Optional.ofNullable(matcher.group(3))));
        }
        return entries;
    }
}
