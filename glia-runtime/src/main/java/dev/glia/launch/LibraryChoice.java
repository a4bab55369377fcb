package dev.glia.launch;

import dev.glia.asset.ModPackage;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildRequest;
import dev.glia.library.BuildResult;
import dev.glia.library.FittingLibrary;
import dev.glia.library.GliaLayout;
import dev.glia.library.LaunchFolders;
import dev.glia.library.LibraryBuild;
import dev.glia.library.LibraryJudge;
import dev.glia.library.LibraryManifest;
import dev.glia.library.StatedLibrary;
import dev.glia.library.UnfitLibraryException;
import dev.glia.library.key.Keys;
import dev.glia.library.stage.Inputs;
import dev.glia.select.Preference;
import dev.glia.setting.Decides;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Chooses what is loaded: the stated library where it fits, else one in the user's cache, built if need be. The
 * project's {@code target/glia} is Maven's and only read here: several JVMs with different class paths may start from it
 * at once.
 */
public final class LibraryChoice {
    private final NeuronInstallation neuron;
    private final NeuronSearch search;
    private final BuildOptions options;
    private final Consumer<String> say;
    private boolean built;

    /**
     * @param neuron the NEURON that shall load it
     * @param say is told why a stated library is passed over, and of what is built
     */
    public LibraryChoice(NeuronInstallation neuron, NeuronSearch search, BuildOptions options, Consumer<String> say) {
        this.neuron = neuron;
        this.search = search.at(neuron);
        this.options = options;
        this.say = say;
    }

    /** The library for these packages; empty where there are none. */
    public Optional<FittingLibrary> of(Optional<StatedLibrary> stated, List<ModPackage> packages) {
        if (packages.isEmpty()) {
            return stated.filter(library ->
                            library.packages().isEmpty() && library.manifest().isPresent())
                    .map(FittingLibrary::of);
        }
        Inputs inputs = Inputs.of(packages, neuron.fingerprint());
        Optional<String> misfit = stated.flatMap(library -> LibraryJudge.misfit(library, inputs, neuron, options));
        if (stated.isPresent() && misfit.isEmpty()) {
            return stated.map(FittingLibrary::of);
        }
        misfit.ifPresent(
                why -> say.accept("the library in '%s' no longer fits: %s; one that fits is made from the class path"
                        .formatted(stated.orElseThrow().layout().folder(), why)));
        Optional<LibraryManifest> before = stated.flatMap(StatedLibrary::manifest);
        boolean core = options.coreneuron()
                || before.flatMap(LibraryManifest::coreneuron).isPresent();
        return Optional.of(cached(
                inputs, before.map(LibraryManifest::preferences).orElse(List.of()), options.withCoreneuron(core)));
    }

    /** Whether the library was made now, of which more was said than the next launch has to say. */
    boolean hasBuilt() {
        return built;
    }

    private FittingLibrary cached(Inputs inputs, List<Preference> preferences, BuildOptions wanted) {
        LaunchFolders folders = LaunchFolders.below(search.folders().cache());
        GliaLayout layout = new GliaLayout(folders.of(key(inputs, wanted)));
        StatedLibrary before = StatedLibrary.at(layout, false);
        boolean fits = before.manifest()
                        .filter(manifest -> LibraryJudge.isComplete(manifest, options))
                        .isPresent()
                && LibraryJudge.misfit(before, inputs, neuron, wanted).isEmpty();
        FittingLibrary fitting = fits ? FittingLibrary.of(before) : built(inputs, layout, preferences, wanted);
        folders.used(layout.folder());
        return FittingLibrary.of(layout, fitting.manifest().withPreferences(preferences));
    }

    /** What the user may choose about a library is in the key: with other flags it is another library. */
    private static String key(Inputs inputs, BuildOptions wanted) {
        return Keys.launch(inputs.fingerprint(), wanted.deciding(Decides.LIBRARY));
    }

    private FittingLibrary built(Inputs inputs, GliaLayout layout, List<Preference> preferences, BuildOptions wanted) {
        built = true;
        BuildRequest request = new BuildRequest(
                inputs.packages(), Set.of(), layout.folder(), wanted, preferences, new LaunchProgress(say), search);
        BuildResult result = LibraryBuild.run(request, inputs);
        LibraryJudge.damage(layout, result.manifest()).ifPresent(why -> {
            throw new UnfitLibraryException(
                    "the library that was just built in '%s' cannot be loaded: %s; another process seems to write there, start again"
                            .formatted(layout.folder(), why));
        });
        return FittingLibrary.of(layout, result.manifest());
    }
}
