package dev.glia.select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells a typo in a preference from a preference, against the packages that are there. */
final class PreferenceCheck {

    static Optional<String> fault(AssetIndex index, Preference preference) {
        Optional<String> asset = preference.asset();
        if (asset.isPresent() && index.candidates(asset.get()).isEmpty()) {
            return Optional.of(
                    "asset '%s' is in no package%s".formatted(asset.get(), near(asset.get(), index.assets())));
        }
        List<Candidate> candidates = asset.map(index::candidates)
                .orElseGet(() -> index.assets().stream()
                        .flatMap(name -> index.candidates(name).stream())
                        .toList());
        if (candidates.stream().anyMatch(c -> c.fits(preference.pkg(), preference.variant()))) {
            return Optional.empty();
        }
        String subject = asset.map(name -> "asset '" + name + "'").orElse("no asset");
        return Optional.of(unmet(index, preference, candidates, subject));
    }

    private static String unmet(AssetIndex index, Preference preference, List<Candidate> candidates, String subject) {
        String verb = preference.asset().isPresent() ? " is not in " : " is in ";
        SortedSet<String> holders = names(candidates, true);
        if (preference.pkg().isPresent() && !holders.contains(preference.pkg().get())) {
            String pkg = preference.pkg().get();
            SortedSet<String> known = new TreeSet<>(index.packages());
            known.addAll(holders);
            return subject + verb + "package '" + pkg + "'"
                    + (known.contains(pkg) ? has("packages", holders) : near(pkg, known) + has("packages", holders));
        }
        List<Candidate> ofPackage = candidates.stream()
                .filter(c -> c.fits(preference.pkg(), Optional.empty()))
                .toList();
        SortedSet<String> variants = names(ofPackage, false);
        String variant = preference.variant().orElse("");
        String place = preference.pkg().map(p -> " of package '" + p + "'").orElse("");
        return subject + verb + "variant '" + variant + "'" + place + near(variant, variants)
                + has("variants", variants);
    }

    private static SortedSet<String> names(List<Candidate> candidates, boolean packages) {
        return candidates.stream()
                .map(c -> packages ? c.name().pkg() : c.name().variant())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String near(String wanted, Collection<String> names) {
        List<String> near = NearNames.of(wanted, names);
        return near.isEmpty()
                ? ""
                : ", near names are " + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    }

    private static String has(String what, SortedSet<String> names) {
        return "; its %s are %s".formatted(what, NearNames.shortened(List.copyOf(names), 10));
    }

    private PreferenceCheck() {}
}
