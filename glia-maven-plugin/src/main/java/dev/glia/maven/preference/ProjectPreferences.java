package dev.glia.maven.preference;

import dev.glia.host.process.ShellWord;
import dev.glia.select.AssetIndex;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import dev.glia.select.PreferenceFault;
import dev.glia.select.PreferenceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The preferences of a project: those of its pom, and over them those of {@code -Dglia.preferences}. */
public final class ProjectPreferences {
    private final List<PomPreference> pom;
    private final List<Preference> above;

    private ProjectPreferences(List<PomPreference> pom, List<Preference> above) {
        this.pom = List.copyOf(pom);
        this.above = List.copyOf(above);
    }

    /**
     * The pom's preferences under those of the command line, which replace the pom's for the same asset.
     *
     * @param override as {@link PreferencesProperty} has it
     */
    public static ProjectPreferences of(List<PomPreference> pom, String override) {
        List<Preference> above = PreferencesProperty.parse(override);
        List<Optional<String>> replaced = above.stream().map(Preference::asset).toList();
        return new ProjectPreferences(
                pom.stream()
                        .filter(entry -> !replaced.contains(entry.preference().asset()))
                        .toList(),
                above);
    }

    /** The preferences, one set for the whole project. */
    public PreferenceSet set() {
        return PreferenceSet.of(list());
    }

    /** The preferences, one by one. */
    public List<Preference> list() {
        return Stream.concat(pom.stream().map(PomPreference::preference), above.stream())
                .filter(preference -> !preference.isEmpty())
                .toList();
    }

    /**
     * Refuses a preference that nothing in {@code packages} can meet: it is most likely misspelt, and resolution would pass over
     * it. One that is optional is only warned of.
     *
     * @throws PreferenceException where there is one, or where two contradict each other
     */
    public void check(Supplier<AssetIndex> packages, Consumer<String> warn) {
        if (set().equals(PreferenceSet.NONE)) {
            return;
        }
        AssetIndex index = packages.get();
        for (PomPreference entry : pom) {
            index.fault(entry.preference()).ifPresent(fault -> {
                if (!entry.isOptional()) {
                    throw new PreferenceException(refusal(entry.preference(), fault));
                }
                warn.accept("the project's optional preference for '%s' cannot be met and is passed over: %s"
                        .formatted(subject(entry.preference()), fault.why()));
            });
        }
        for (Preference entry : above.stream().filter(one -> !one.isEmpty()).toList()) {
            index.fault(entry).ifPresent(fault -> {
                throw new PreferenceException("glia.preferences prefers for '%s' what cannot be met: %s. %s"
                        .formatted(subject(entry), fault.why(), mended(entry, fault)));
            });
        }
    }

    private static String refusal(Preference wrong, PreferenceFault fault) {
        String meant = fault.meant()
                .map(preference -> "Perhaps `%s` is meant. ".formatted(PomPreference.fragment(preference, false)))
                .orElse("");
        return "the project's preference for '%s' cannot be met: %s. %sIf its package is yet to come, write `%s` in <gliaPreferences> in the pom."
                .formatted(subject(wrong), fault.why(), meant, PomPreference.fragment(wrong, true));
    }

    /** The whole property with what is probably meant; where nothing is, without the entry. */
    private String mended(Preference wrong, PreferenceFault fault) {
        List<Preference> entries = new ArrayList<>(above);
        int place = entries.indexOf(wrong);
        fault.meant().ifPresentOrElse(meant -> entries.set(place, meant), () -> entries.remove(place));
        String what = fault.meant().isPresent() ? "Perhaps `%s` is meant." : "Leave it out: `%s`.";
        return what.formatted(ShellWord.of("-Dglia.preferences=" + PreferencesProperty.format(entries)));
    }

    private static String subject(Preference preference) {
        return preference.asset().orElse("every asset");
    }
}
