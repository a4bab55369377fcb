package dev.glia.launch;

import dev.glia.asset.ModPackage;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.Processor;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildRequest;
import dev.glia.library.BuildResult;
import dev.glia.library.FittingLibrary;
import dev.glia.library.Freshness;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        boolean always = options.freshness() == Freshness.ALWAYS;
        Optional<String> misfit = stated.flatMap(library -> always
                ? Optional.of("glia.compile is 'always'")
                : LibraryJudge.misfit(library, inputs, neuron, options));
        if (stated.isPresent() && misfit.isEmpty()) {
            return stated.map(FittingLibrary::of);
        }
        if (options.freshness() == Freshness.NEVER) {
            return Optional.of(uncompiled(stated, misfit, inputs));
        }
        misfit.ifPresent(
                why -> say.accept("the library in '%s' no longer fits: %s; one that fits is made from the class path"
                        .formatted(stated.orElseThrow().layout().folder(), why)));
        Optional<LibraryManifest> before = stated.flatMap(StatedLibrary::manifest);
        boolean core = options.coreneuron()
                || before.flatMap(LibraryManifest::coreneuron).isPresent();
        return Optional.of(cached(
                inputs,
                misfit.map(why -> "the library in '%s' is stale: %s"
                        .formatted(stated.orElseThrow().layout().folder(), why)),
                before.map(LibraryManifest::preferences).orElse(List.of()),
                options.withCoreneuron(core)));
    }

    /** One in the cache that fits, else the stated one as it is: what the user asks for by saying that nothing be compiled. */
    private FittingLibrary uncompiled(Optional<StatedLibrary> stated, Optional<String> misfit, Inputs inputs) {
        Optional<StatedLibrary> fitting = Optional.of(StatedLibrary.at(layout(inputs, options), false))
                .filter(library ->
                        LibraryJudge.misfit(library, inputs, neuron, options).isEmpty());
        if (fitting.isPresent()) {
            return FittingLibrary.of(fitting.get());
        }
        StatedLibrary stale = stated.filter(library -> LibraryJudge.isLoadable(library, neuron))
                .orElseThrow(() -> new UnfitLibraryException(
                        "glia.compile is 'never', and there is no library of the packages on the class path (%s)%s. Build it with `mvn glia:compile`, or leave glia.compile at 'auto'"
                                .formatted(
                                        inputs.packages().stream()
                                                .map(ModPackage::name)
                                                .collect(Collectors.joining(", ")),
                                        misfit.map(why -> ": the one in '%s' cannot be loaded, %s"
                                                        .formatted(
                                                                stated.orElseThrow()
                                                                        .layout()
                                                                        .folder(),
                                                                why))
                                                .orElse(""))));
        say.accept("the library in '%s' is stale: %s; glia.compile is 'never', so it is loaded as it is"
                .formatted(stale.layout().folder(), misfit.orElseThrow()));
        return FittingLibrary.of(stale);
    }

    private GliaLayout layout(Inputs inputs, BuildOptions wanted) {
        return new GliaLayout(LaunchFolders.below(search.folders().cache()).of(key(inputs, wanted)));
    }

    /** Whether the library was made now, of which more was said than the next launch has to say. */
    boolean hasBuilt() {
        return built;
    }

    /** @param stale which library has to be replaced, and why */
    private FittingLibrary cached(
            Inputs inputs, Optional<String> stale, List<Preference> preferences, BuildOptions wanted) {
        LaunchFolders folders = LaunchFolders.below(search.folders().cache());
        GliaLayout layout = layout(inputs, wanted);
        StatedLibrary before = StatedLibrary.at(layout, false);
        boolean fits = options.freshness() != Freshness.ALWAYS
                && before.manifest()
                        .filter(manifest -> LibraryJudge.isComplete(manifest, options))
                        .isPresent()
                && LibraryJudge.misfit(before, inputs, neuron, wanted).isEmpty();
        FittingLibrary fitting;
        try {
            fitting = fits ? FittingLibrary.of(before) : built(inputs, layout, preferences, wanted);
        } catch (MissingRequirementException e) {
            throw stale.map(e::because).orElse(e);
        }
        folders.used(layout.folder());
        return FittingLibrary.of(layout, fitting.manifest().withPreferences(preferences));
    }

    /** What the user may choose about a library is in the key: with other flags it is another library. */
    private String key(Inputs inputs, BuildOptions wanted) {
        List<String> chosen = new ArrayList<>(wanted.deciding(Decides.LIBRARY));
        List<String> flags = new ArrayList<>(chosen);
        Optional.ofNullable(search.environment().apply("CXX")).ifPresent(flags::add);
        Processor.meantBy(flags).ifPresent(chosen::add);
        return Keys.launch(inputs.fingerprint(), chosen);
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
