package dev.glia.select;

import dev.glia.asset.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells a typo in a preference from a preference, against the packages that are there. */
final class PreferenceCheck {

    static Optional<PreferenceFault> fault(AssetIndex index, Preference preference) {
        return why(index, preference).map(why -> new PreferenceFault(why, meant(index, preference)));
    }

    private static Optional<String> why(AssetIndex index, Preference preference) {
        return preference.asset().isPresent()
                ? ofAsset(index, preference.asset().get(), preference)
                : ofAll(index, preference);
    }

    /** Each name that is not there gives way to the one that is spelled most like it. */
    private static Optional<Preference> meant(AssetIndex index, Preference wrong) {
        Optional<String> asset = nearest(wrong.asset(), index.assets());
        List<Candidate> candidates = asset.map(index::candidates).orElseGet(() -> all(index));
        Optional<String> pkg = nearest(wrong.pkg(), pkgs(candidates));
        Optional<String> variant = nearest(wrong.variant(), variants(fitting(candidates, pkg, Optional.empty())));
        boolean whole = asset.isPresent() == wrong.asset().isPresent()
                && pkg.isPresent() == wrong.pkg().isPresent()
                && variant.isPresent() == wrong.variant().isPresent();
        return Optional.of(new Preference(asset, pkg, variant)).filter(meant -> whole);
    }

    private static Optional<String> nearest(Optional<String> wanted, Collection<String> names) {
        return wanted.flatMap(name -> names.contains(name)
                ? wanted
                : NearNames.of(name, names).stream().findFirst());
    }

    private static List<Candidate> all(AssetIndex index) {
        return index.assets().stream()
                .flatMap(asset -> index.candidates(asset).stream())
                .toList();
    }

    private static Optional<String> ofAsset(AssetIndex index, String asset, Preference preference) {
        List<Candidate> candidates = index.candidates(asset);
        if (candidates.isEmpty()) {
            return Optional.of("asset '%s' is in no package%s".formatted(asset, near(asset, index.assets())));
        }
        List<Candidate> ofPackage = fitting(candidates, preference.pkg(), Optional.empty());
        if (ofPackage.isEmpty()) {
            String pkg = preference.pkg().orElseThrow();
            return Optional.of("asset '%s' is not in package '%s'%s; its packages are %s"
                    .formatted(
                            asset,
                            pkg,
                            index.packages().contains(pkg) ? "" : near(pkg, index.packages()),
                            list(pkgs(candidates))));
        }
        if (fitting(ofPackage, Optional.empty(), preference.variant()).isEmpty()) {
            String variant = preference.variant().orElseThrow();
            SortedSet<String> variants = variants(ofPackage);
            return Optional.of("asset '%s' has no variant '%s'%s%s; its variants are %s"
                    .formatted(
                            asset,
                            variant,
                            preference.pkg().map(p -> " in package '" + p + "'").orElse(""),
                            near(variant, variants),
                            list(variants)));
        }
        return Optional.empty();
    }

    private static Optional<String> ofAll(AssetIndex index, Preference preference) {
        List<Candidate> all = all(index);
        List<Candidate> ofPackage = fitting(all, preference.pkg(), Optional.empty());
        if (ofPackage.isEmpty() && preference.pkg().isPresent()) {
            String pkg = preference.pkg().get();
            return Optional.of("no asset is in package '%s'%s; the packages are %s"
                    .formatted(pkg, near(pkg, pkgs(all)), list(pkgs(all))));
        }
        if (fitting(ofPackage, Optional.empty(), preference.variant()).isEmpty()
                && preference.variant().isPresent()) {
            String variant = preference.variant().get();
            SortedSet<String> variants = variants(ofPackage);
            return Optional.of("no asset%s has the variant '%s'%s; the variants are %s"
                    .formatted(
                            preference.pkg().map(p -> " of package '" + p + "'").orElse(""),
                            variant,
                            near(variant, variants),
                            list(variants)));
        }
        return Optional.empty();
    }

    private static List<Candidate> fitting(List<Candidate> candidates, Optional<String> pkg, Optional<String> variant) {
        return candidates.stream().filter(c -> c.fits(pkg, variant)).toList();
    }

    private static SortedSet<String> pkgs(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.name().pkg()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> variants(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.name().variant()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(SortedSet<String> names) {
        return NearNames.shortened(List.copyOf(names), 10);
    }

    private static String near(String wanted, Collection<String> names) {
        List<String> near = NearNames.of(wanted, names);
        return near.isEmpty()
                ? ""
                : ", near names are " + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    }

    private PreferenceCheck() {}
}
