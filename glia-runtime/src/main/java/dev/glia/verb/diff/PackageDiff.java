package dev.glia.verb.diff;

import dev.glia.asset.ModPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.library.GliaLayout;
import dev.glia.verb.ListingFilter;
import dev.glia.verb.ModPlaces;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.diff.Difference.Aspect;
import dev.glia.verb.place.PackagePlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the mechanisms of two places. */
public final class PackageDiff {
    private PackageDiff() {}

    /**
     * Compares two places: jars, folders or archives of mods, projects. A project that was compiled is all its packages.
     *
     * @throws dev.glia.GliaException where there is no package in one of them
     */
    public static DiffReport of(Path before, Path after, OptionStyle style) {
        return TrialBuild.inOwnFolder(folder ->
                of(read(before, folder.resolve("before"), style), read(after, folder.resolve("after"), style)));
    }

    /** Compares a place with packages. */
    public static DiffReport of(Path before, List<ModPackage> after, OptionStyle style) {
        return TrialBuild.inOwnFolder(folder -> of(read(before, folder, style), after));
    }

    /** Compares packages. Where both places have one package, its name does not matter. */
    public static DiffReport of(List<ModPackage> before, List<ModPackage> after) {
        boolean byAsset = before.size() == 1 && after.size() == 1;
        SortedMap<String, ReadMod> old = ReadMod.of(before, byAsset);
        SortedMap<String, ReadMod> now = ReadMod.of(after, byAsset);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> found = new ArrayList<>();
        for (String name : names) {
            Optional<ReadMod> was = Optional.ofNullable(old.get(name));
            Optional<ReadMod> is = Optional.ofNullable(now.get(name));
            if (was.isPresent() && is.isPresent()) {
                found.addAll(Comparison.of(was.get(), is.get()));
            } else {
                found.add(new Difference(
                        is.or(() -> was).orElseThrow().name(),
                        Aspect.MECHANISM,
                        "",
                        was.map(PackageDiff::kind),
                        is.map(PackageDiff::kind)));
            }
        }
        return new DiffReport(words(before), words(after), names.size(), found);
    }

    private static String kind(ReadMod mod) {
        return mod.said().map(said -> ListingFilter.word(said.kind())).orElse("");
    }

    private static String words(List<ModPackage> packages) {
        return packages.stream()
                .map(pkg -> "%s %s (%s)"
                        .formatted(pkg.name(), pkg.version(), pkg.source().coordinate()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<ModPackage> read(Path place, Path work, OptionStyle style) {
        boolean compiled =
                Files.isRegularFile(GliaLayout.below(place.resolve("target")).manifest())
                        || Files.isRegularFile(new GliaLayout(place).manifest());
        return compiled
                ? new PackagePlaces(Optional.empty(), Optional.of(place), style)
                        .withoutCollection()
                        .packages()
                : ModPlaces.read(place, work);
    }
}
