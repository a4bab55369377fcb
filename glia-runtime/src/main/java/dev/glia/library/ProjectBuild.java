package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.library.BuiltSets.BuiltSet;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.link.CachedLibrary;
import dev.glia.select.Preference;
import dev.glia.setting.Decides;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The build of a project's library that looks first whether it has to read any package: not where nothing has changed since the
 * last build, nor where there was no build yet and another project has built the same packages.
 */
public final class ProjectBuild {
    private final BuildRequest request;
    private final GliaLayout layout;
    private final List<PackageSource> sources;
    private final LastBuild last;
    private final long begin = System.nanoTime();

    private final BuildTools tools;

    /** One for all that is done here, so that the user hears once of a cache that cannot be written. */
    private BuildCache cache;

    /** Known once asked for, which is before any package is read. */
    private Optional<String> set;

    /**
     * Looks at the packages, before they are read.
     *
     * @param request the build, whose packages are not known yet
     * @param sources where the packages may lie, in any order that is always the same
     */
    public ProjectBuild(BuildRequest request, List<PackageSource> sources) {
        this.request = request;
        this.layout = request.layout();
        this.sources = List.copyOf(sources);
        this.tools = new BuildTools(request, () -> LibraryBuild.tools(request, cache()));
        this.last = new LastBuild(layout, sources, settings(request));
    }

    /** What there is to say if the library is in its place and right, or was put there, and no package need be read. */
    public Optional<String> done() {
        if (request.options().freshness() == Freshness.ALWAYS) {
            return Optional.empty();
        }
        return last.unchanged(tools)
                .filter(said -> CompilerReads.areAsTheyWere(layout.reads()))
                .or(this::takenOver);
    }

    /**
     * To be called before the packages are read for {@link #run}. Where there was a build, there will be one with tools: they are
     * looked for meanwhile.
     */
    public void prepare() {
        if (last.isKept()) {
            cache();
            tools.findAhead();
        }
    }

    /**
     * Builds.
     *
     * @param packages those in the sources that the constructor was given
     * @param ownPackages as in {@link BuildRequest}
     * @param quiet whether there was nothing to warn of, so that the next build of the same may be skipped
     */
    public BuildResult run(List<ModPackage> packages, Set<String> ownPackages, boolean quiet) {
        tools.settle();
        last.forget();
        Optional<String> look = set();
        return LibraryBuild.run(request.of(packages, ownPackages), cache(), result -> {
            if (quiet && result.library().isPresent() && !result.stale()) {
                boolean settled = last.keep(tools, result.repeated().sentence());
                if (settled && look.isPresent() && isForOthers(result)) {
                    keep(look.get(), result, new BuiltSets(cache()));
                }
            }
        });
    }

    /** Whether all that is in the folder was made now, and is what everybody with these packages is to have. */
    private boolean isForOthers(BuildResult result) {
        return !result.unchanged()
                && request.options().freshness() != Freshness.ALWAYS
                && result.manifest().broken().isEmpty()
                && !request.options().special()
                && !request.options().coreneuron();
    }

    private void keep(String look, BuildResult result, BuiltSets sets) {
        try {
            sets.keep(look, tools.said(), result, layout);
        } catch (GliaException | UncheckedIOException e) {
            request.progress().warn("other projects cannot take this library over: " + e.getMessage());
        }
    }

    private Optional<String> takenOver() {
        // Where there is a manifest, the build compares it with what lies beside it, and tells what is damaged.
        return Files.exists(layout.manifest()) ? Optional.empty() : set().flatMap(this::takenOver);
    }

    private Optional<String> takenOver(String look) {
        BuiltSets sets = new BuiltSets(cache());
        return sets.find(look, tools::said).flatMap(set -> sets.library(set).flatMap(library -> taken(set, library)));
    }

    private Optional<String> taken(BuiltSet set, CachedLibrary library) {
        return request.whileHolding(() -> {
            if (Files.exists(layout.manifest())) {
                return Optional.empty(); // of a build that held the lock until now
            }
            last.forget();
            new Publication(layout).takeOver(set.manifest(), set.mods(), set.reads(), library);
            last.keep(tools, set.unchanged());
            double seconds = (System.nanoTime() - begin) / 1e9;
            return Optional.of(String.format(Locale.ROOT, "%s, %.1f s", set.summary(), seconds));
        });
    }

    /**
     * The look of the packages alone: not of the jars that hold none, which other projects do not share. Empty where one of them
     * is a folder, which no other project has, and where mods are still worked on.
     */
    private Optional<String> set() {
        if (set == null) {
            List<PackageSource> holding = PackageReader.holding(sources);
            boolean jars = holding.stream().allMatch(source -> Files.isRegularFile(source.container()));
            set = jars && !holding.isEmpty() ? Optional.of(look(holding)) : Optional.empty();
        }
        return set;
    }

    private String look(List<PackageSource> holding) {
        List<PackageSource> sorted = holding.stream()
                .sorted(Comparator.comparing(PackageSource::coordinate).thenComparing(PackageSource::container))
                .toList();
        return FileStates.of(sorted, settings(request)).hex();
    }

    private BuildCache cache() {
        if (cache == null) {
            cache = request.cache();
        }
        return cache;
    }

    /** What decides a build beside its packages and its tools. */
    private static List<String> settings(BuildRequest request) {
        return Stream.concat(
                        request.options().deciding(Decides.BUILD).stream(),
                        request.preferences().stream().map(Preference::asArguments))
                .toList();
    }
}
