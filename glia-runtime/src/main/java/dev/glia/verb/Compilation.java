package dev.glia.verb;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildRequest;
import dev.glia.library.BuildResult;
import dev.glia.library.LibraryBuild;
import dev.glia.library.ProjectBuild;
import dev.glia.select.Preference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code compile}: one library of all packages, in a folder that holds one library. The command line, the goal and
 * {@link dev.glia.MechanismLibrary} build through it, each with packages that it finds in its own way.
 *
 * @param folder where the library goes, usually {@code target/glia}
 * @param preferences the project's, which the library's manifest keeps for whoever loads it
 * @param progress is told what is done while it is done
 * @param neuron how NEURON is found
 */
public record Compilation(
        Path folder, BuildOptions options, List<Preference> preferences, BuildProgress progress, NeuronSearch neuron) {
    private static final String PACKAGES = "packages";

    public Compilation {
        preferences = List.copyOf(preferences);
    }

    /** With the settings of this JVM, for a folder that is no project's. */
    public static Compilation here(Path folder, BuildProgress progress) {
        return new Compilation(
                folder, BuildOptions.fromSystem(), List.of(), progress, NeuronSearch.fromSystem(progress::say));
    }

    /** The same with a counterpart for CoreNEURON, if it is wanted here; else the settings decide. */
    public Compilation coreneuron(boolean wanted) {
        return wanted ? new Compilation(folder, options.withCoreneuron(true), preferences, progress, neuron) : this;
    }

    /** The same for a project that prefers this. */
    public Compilation preferring(List<Preference> project) {
        return new Compilation(folder, options, project, progress, neuron);
    }

    /**
     * Builds the library of these packages, or does nothing where it is there. A mod that does not compile takes no other down.
     *
     * @throws dev.glia.GliaException where NEURON or a compiler is missing, or the folder cannot be written
     */
    public BuildResult of(List<ModPackage> packages) {
        return LibraryBuild.run(request(packages, Set.of()));
    }

    /**
     * Builds the library of the packages in these places, as {@link ModPlaces} reads them. Bare mods become packages in
     * {@code packages} of the folder.
     *
     * @throws dev.glia.GliaException as {@link #of}, and where a place holds no mods
     */
    public BuildResult ofPlaces(List<Path> places) {
        return of(packages(places));
    }

    /** The packages in these places, as {@link #ofPlaces} takes them. */
    public List<ModPackage> packages(List<Path> places) {
        return places.stream()
                .flatMap(place -> ModPlaces.read(place, folder.resolve(PACKAGES)).stream())
                .toList();
    }

    /**
     * What a project's sources held when they were read.
     *
     * @param own names of the packages that are the project's own; a mod of theirs that does not compile fails the build
     * @param quiet whether there was nothing to warn of, so that the next build of the same need not read them
     */
    public record ProjectMods(List<ModPackage> packages, Set<String> own, boolean quiet) {}

    /**
     * Builds a project's library; looks first whether that is in its place and right, and reads the packages only where it is not.
     *
     * @param sources where the packages may lie, in any order that is always the same
     * @return one line for a log
     * @throws dev.glia.GliaException as {@link #of}, and where a mod of the project's own does not compile
     */
    public String ofProject(List<PackageSource> sources, Supplier<ProjectMods> read) {
        ProjectBuild build = new ProjectBuild(request(List.of(), Set.of()), sources);
        return build.done().orElseGet(() -> {
            build.prepare();
            ProjectMods mods = read.get();
            return build.run(mods.packages(), mods.own(), mods.quiet()).sentence();
        });
    }

    private BuildRequest request(List<ModPackage> packages, Set<String> own) {
        return new BuildRequest(packages, own, folder, options, preferences, progress, neuron);
    }
}
