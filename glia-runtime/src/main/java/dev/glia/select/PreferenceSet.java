package dev.glia.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one scope prefers: at most one entry per asset, and at most one general entry, which holds for what the entry
 * of the asset leaves open.
 *
 * @param byAsset the entries by asset, each of which wants something
 * @param general the entry for every asset
 * @param closed the assets of which no scope further out is asked
 */
public record PreferenceSet(Map<String, Preference> byAsset, Optional<Preference> general, Set<String> closed) {
    public static final PreferenceSet NONE = new PreferenceSet(Map.of(), Optional.empty(), Set.of());

    public PreferenceSet {
        byAsset = Map.copyOf(byAsset);
        closed = Set.copyOf(closed);
    }

    /**
     * Brings the preferences of one context together, as {@link #of} does; one that names an asset and wants nothing of it
     * closes it to the scopes further out.
     *
     * @throws PreferenceException where two want different packages or variants for the same asset
     */
    public static PreferenceSet ofContext(Collection<Preference> preferences) {
        PreferenceSet set = of(preferences);
        Set<String> closed = preferences.stream()
                .filter(Preference::isEmpty)
                .flatMap(preference -> preference.asset().stream())
                .collect(Collectors.toSet());
        return closed.isEmpty() ? set : new PreferenceSet(set.byAsset, set.general, closed);
    }

    /**
     * Brings preferences of one scope together; two that speak of the same asset complete each other, and those that want
     * nothing are left out.
     *
     * @throws PreferenceException where two want different packages or variants for the same asset
     */
    public static PreferenceSet of(Collection<Preference> preferences) {
        Map<String, Preference> byAsset = new TreeMap<>();
        Optional<Preference> general = Optional.empty();
        for (Preference preference : preferences) {
            if (preference.isEmpty()) {
                continue;
            }
            if (preference.asset().isPresent()) {
                byAsset.merge(preference.asset().get(), preference, PreferenceSet::complete);
            } else {
                general = Optional.of(
                        general.map(first -> complete(first, preference)).orElse(preference));
            }
        }
        return byAsset.isEmpty() && general.isEmpty() ? NONE : new PreferenceSet(byAsset, general, Set.of());
    }

    /** This set with the entry of the preference's asset (or the general one) replaced whole; an empty one clears it. */
    public PreferenceSet with(Preference preference) {
        Optional<Preference> entry = preference.isEmpty() ? Optional.empty() : Optional.of(preference);
        if (preference.asset().isEmpty()) {
            return new PreferenceSet(byAsset, entry, closed);
        }
        Map<String, Preference> changed = new TreeMap<>(byAsset);
        String asset = preference.asset().get();
        entry.ifPresentOrElse(p -> changed.put(asset, p), () -> changed.remove(asset));
        return new PreferenceSet(changed, general, closed);
    }

    /** All entries: the assets' in the order of their names, the general one, then those that close an asset. */
    public List<Preference> preferences() {
        List<Preference> all = new ArrayList<>(new TreeMap<>(byAsset).values());
        general.ifPresent(all::add);
        closed.stream().sorted().map(PreferenceSet::closing).forEach(all::add);
        return all;
    }

    /** The entries that speak of an asset: its own, the general one, then the one that closes it, which wants nothing. */
    List<Preference> about(String asset) {
        Preference own = byAsset.get(asset);
        if (own == null && !closed.contains(asset)) {
            return general.map(List::of).orElse(List.of());
        }
        return Stream.of(
                        Optional.ofNullable(own),
                        general,
                        Optional.of(asset).filter(closed::contains).map(PreferenceSet::closing))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Preference closing(String asset) {
        return Preference.of(asset, Optional.empty(), Optional.empty());
    }

    private static Preference complete(Preference first, Preference second) {
        return new Preference(
                first.asset(),
                complete(first, "package", "pkg", first.pkg(), second.pkg()),
                complete(first, "variant", "variant", first.variant(), second.variant()));
    }

    private static Optional<String> complete(
            Preference first, String what, String field, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new PreferenceException(
                    "two preferences of one scope contradict each other: for %1$s they want the %2$ss '%4$s' and '%5$s'; keep one of them, in Java `%3$s(\"%4$s\")`, in an annotation `%3$s = \"%4$s\"`, in a pom `<%3$s>%4$s</%3$s>`"
                            .formatted(
                                    first.asset().map(a -> "asset '" + a + "'").orElse("every asset"),
                                    what,
                                    field,
                                    one.get(),
                                    other.get()));
        }
        return one.isPresent() ? one : other;
    }
}
