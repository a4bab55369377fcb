package dev.glia.library;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.host.flight.BuildEvent;
import dev.glia.host.flight.Flight;
import dev.glia.library.LibraryManifest.Made;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a build came to.
 *
 * @param library what NEURON has to load; empty where there is no mod to load
 * @param coreneuron what CoreNEURON has to load, where that was asked for
 * @param compiled mods that were compiled in this build
 * @param reused mods whose object code came from the cache
 * @param unchanged whether nothing was done at all, because the library was up to date, or is to stay as it is
 * @param stale whether it holds something else than what was asked for, and is to stay as it is
 */
public record BuildResult(
        LibraryManifest manifest,
        Optional<Path> library,
        Optional<Path> coreneuron,
        int compiled,
        int reused,
        boolean unchanged,
        boolean stale,
        Duration took) {

    /** The same, in a recording of this JVM too. */
    static BuildResult recorded(Path folder, Supplier<BuildResult> build) {
        BuildEvent event = Flight.build();
        BuildResult result = build.get();
        if (event != null) {
            event.end(folder.toString(), result.compiled, result.reused);
        }
        return result;
    }

    /** The mods that are not in the library of {@code packages}, each with the file that its author edits. */
    public List<BrokenMod> failures(List<ModPackage> packages) {
        Map<String, PackageSource> sources = packages.stream()
                .collect(Collectors.toMap(ModPackage::name, ModPackage::source, (first, second) -> first));
        return manifest.broken().values().stream()
                .map(mod -> mod.in(
                        EditedFile.of(sources.get(mod.name().pkg()), mod.name().pkg(), mod.path())))
                .toList();
    }

    /** One line for a log. */
    public String sentence() {
        if (manifest.packages().isEmpty()) {
            return "no Glia package among the dependencies, so there is no library to build; add one, for example"
                    + " with `mvn glia:import -Dglia.pip=dbbs-catalogue==6.0.1`, as a dependency";
        }
        if (stale) {
            return "library left as it is (%s%s), nothing compiled".formatted(mods(), without());
        }
        return unchanged
                ? "library up to date (%s%s), nothing compiled".formatted(mods(), without())
                : String.format(Locale.ROOT, "%s, %.1f s", summary(), took.toMillis() / 1000.0);
    }

    /** What was compiled and what was not. */
    String summary() {
        return "library of %s: %s compiled, %s reused%s".formatted(mods(), compiled, reused, without());
    }

    private String mods() {
        return plural(manifest.mechanisms().size(), "mod") + " of "
                + plural(manifest.packages().size(), "package");
    }

    private String without() {
        return (manifest.broken().isEmpty() ? "" : ", " + manifest.broken().size() + " broken")
                + manifest.coreneuron().map(BuildResult::counterpart).orElse("");
    }

    /** What the same build comes to when nothing has changed since. */
    public BuildResult repeated() {
        return new BuildResult(
                manifest, library, coreneuron, 0, manifest.mechanisms().size(), true, false, Duration.ZERO);
    }

    /** What it comes to where another project takes all of it over. */
    BuildResult takenOver() {
        LibraryManifest taken = manifest.madeBy(new Made(0, compiled + reused));
        return new BuildResult(taken, library, coreneuron, 0, compiled + reused, false, false, Duration.ZERO);
    }

    private static String counterpart(CoreLibrary core) {
        int broken = core.broken().size();
        return ", also for CoreNEURON" + (broken == 0 ? "" : " without " + broken);
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
