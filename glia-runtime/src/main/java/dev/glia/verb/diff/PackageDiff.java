package dev.glia.verb.diff;

import dev.glia.asset.MechanismName;
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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the mechanisms of two places. */
public final class PackageDiff {
    private PackageDiff() {}

    /**
     * Compares two places: jars, folders or archives of mods, projects. A project that was compiled is all its packages.
     *
     * @param build how mechanisms that differ are measured; empty where the mods alone are compared
     * @throws dev.glia.GliaException where there is no package in one of them
     */
    public static DiffReport of(Path before, Path after, OptionStyle style, Optional<TrialBuild> build) {
        return TrialBuild.inOwnFolder(folder ->
                of(read(before, folder.resolve("before"), style), read(after, folder.resolve("after"), style), build));
    }

    /** Compares a place with packages. */
    public static DiffReport of(Path before, List<ModPackage> after, OptionStyle style, Optional<TrialBuild> build) {
        return TrialBuild.inOwnFolder(folder -> of(read(before, folder, style), after, build));
    }

    /** Compares packages. Where both places have one package, its name does not matter. */
    private static DiffReport of(List<ModPackage> before, List<ModPackage> after, Optional<TrialBuild> build) {
        boolean byAsset = before.size() == 1 && after.size() == 1;
        SortedMap<String, ReadMod> old = ReadMod.of(before, byAsset);
        SortedMap<String, ReadMod> now = ReadMod.of(after, byAsset);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> found = new ArrayList<>();
        Map<MechanismName, MechanismName> differing = new TreeMap<>();
        for (String name : names) {
            Optional<ReadMod> was = Optional.ofNullable(old.get(name));
            Optional<ReadMod> is = Optional.ofNullable(now.get(name));
            List<Difference> ofOne = differences(was, is);
            if (!ofOne.isEmpty() && was.isPresent() && is.isPresent()) {
                differing.put(is.get().name(), was.get().name());
            }
            found.addAll(ofOne);
        }
        CurveDiff curves =
                build.map(how -> CurveDiff.of(before, after, differing, how)).orElse(CurveDiff.NONE);
        return new DiffReport(words(before), words(after), names.size(), found, curves);
    }

    private static List<Difference> differences(Optional<ReadMod> was, Optional<ReadMod> is) {
        return was.isPresent() && is.isPresent()
                ? Comparison.of(was.get(), is.get())
                : List.of(new Difference(
                        is.or(() -> was).orElseThrow().name(),
                        Aspect.MECHANISM,
                        "",
                        was.map(PackageDiff::kind),
                        is.map(PackageDiff::kind)));
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
