package dev.glia.library;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.library.LibraryManifest.Made;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.compile.Compilation;
import dev.glia.library.compile.Compiled;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.link.CachedLibrary;
import dev.glia.library.link.LibraryLink;
import dev.glia.library.link.SpecialLink;
import dev.glia.library.link.SystemSymbols;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.stage.Staging;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import dev.glia.library.translate.UnitCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From packages to one mechanism library: stage, translate and compile, check, link, publish. Any number of processes may
 * build at once, also into one folder; what is published is whole, whenever a process ends.
 */
public final class LibraryBuild {
    private final BuildRequest request;
    private final GliaLayout layout;
    private final Publication publication;
    private final BuildCache cache;
    private final CompilerReads reads;
    private final CoreCounterpart counterpart;
    private final long begin = System.nanoTime();

    private LibraryBuild(BuildRequest request, BuildCache cache) {
        this.request = request;
        this.layout = request.layout();
        this.publication = new Publication(layout);
        this.cache = cache;
        this.reads = new CompilerReads(cache.reads());
        this.counterpart = new CoreCounterpart(request, cache, reads, publication);
    }

    /**
     * Brings the library of {@code request} up to date, compiling only what was never compiled before.
     *
     * @throws ModFailuresException where mods that must build do not
     * @throws dev.glia.GliaException where NEURON or the compiler is missing, or packages cannot go together
     */
    public static BuildResult run(BuildRequest request) {
        return request.whileHolding(() -> recorded(request, request.cache(), Optional.empty()));
    }

    /** The same of packages that were read already, and are not read again: they may have changed meanwhile. */
    public static BuildResult run(BuildRequest request, Inputs read) {
        return request.whileHolding(() -> recorded(request, request.cache(), Optional.of(read)));
    }

    /** The same with that cache; {@code then} hears what came of it before anyone else may build in the folder. */
    static BuildResult run(BuildRequest request, BuildCache cache, Consumer<BuildResult> then) {
        return request.whileHolding(() -> {
            BuildResult result = recorded(request, cache, Optional.empty());
            then.accept(result);
            return result;
        });
    }

    private static BuildResult recorded(BuildRequest request, BuildCache cache, Optional<Inputs> read) {
        return BuildResult.recorded(request.folder(), () -> new LibraryBuild(request, cache).build(read));
    }

    /** Which NEURON and which compiler, with which flags, a build would use now. Starts no process if both were used before. */
    static String tools(BuildRequest request, BuildCache cache) {
        NeuronInstallation neuron = new NeuronLocator(request.neuron()).locate();
        try {
            Toolchain toolchain = request.toolchain(neuron, cache);
            LibraryBuild build = new LibraryBuild(request, cache);
            String core = request.options().coreneuron() ? build.counterpart.fingerprint(toolchain) : "";
            return "%s %s %s %s".formatted(neuron.home(), neuron.fingerprint(), toolchain.fingerprint(), core);
        } catch (MissingRequirementException e) {
            return neuron.fingerprint() + " without a compiler";
        }
    }

    private BuildResult build(Optional<Inputs> read) {
        Optional<NeuronInstallation> neuron = neuron(request);
        Inputs inputs = read.orElseGet(() -> Inputs.of(request.packages(), neuronFingerprint(neuron)));
        Optional<LibraryManifest> current = current(inputs, neuron);
        if (current.isPresent()) {
            return unchanged(current.get());
        }
        if (request.options().freshness() == Freshness.NEVER && !inputs.mods().isEmpty()) {
            return left(inputs, neuron);
        }
        publication.clearWork();
        if (inputs.mods().isEmpty()) {
            return published(LibraryManifest.empty(inputs, request.preferences()));
        }
        Toolchain toolchain = toolchain(inputs, neuron.orElseThrow());
        try (Transcript log = new Transcript(layout.log())) {
            BuildResult result = published(made(inputs, toolchain, log));
            publication.clearWork();
            cache.pruneIfGrown(request.options().cacheMaxSize());
            return result;
        }
    }

    /** The library that is there, whatever it holds. Nothing is written: it is not what was asked for, and none shall take it so. */
    private BuildResult left(Inputs inputs, Optional<NeuronInstallation> neuron) {
        StatedLibrary there = StatedLibrary.at(layout, false);
        LibraryManifest manifest = there.manifest()
                .orElseThrow(() -> new BuildException(
                        "glia.compile is 'never', and there is no library in '%s'; leave glia.compile at 'auto' once, and it is built"
                                .formatted(layout.folder())));
        String why = neuron.flatMap(found -> LibraryJudge.misfit(there, inputs, found, request.options()))
                .orElse("it was compiled otherwise than a build would do now");
        request.progress()
                .warn("the library in '%s' is stale: %s; glia.compile is 'never', so it stays as it is"
                        .formatted(layout.folder(), why));
        return result(manifest, 0, manifest.mechanisms().size(), true, true);
    }

    /** Who has no compiler and a library must hear which package made it stale. */
    private Toolchain toolchain(Inputs inputs, NeuronInstallation neuron) {
        try {
            return request.toolchain(neuron, cache);
        } catch (MissingRequirementException e) {
            StatedLibrary there = StatedLibrary.at(layout, false);
            throw there.manifest()
                    .flatMap(manifest -> LibraryJudge.misfit(there, inputs, neuron, request.options()))
                    .map(why -> e.because("the library in '%s' is stale: %s".formatted(layout.folder(), why)))
                    .orElse(e);
        }
    }

    /** Makes the library of {@code inputs} and whatever else is asked for, in its place, and tells what is in it. */
    private LibraryManifest made(Inputs inputs, Toolchain toolchain, Transcript log) {
        LeftOut leftOut = LeftOut.ofNeuron(request, inputs);
        Staging staging = Staging.of(inputs);
        publication.stage(staging.mods());
        Compilation compilation = compilation(toolchain, log);
        try (LibraryLink link = new LibraryLink(
                toolchain, compilation, cache.libraries(), layout.work().resolve("link"), log)) {
            leftOut.add(staging.faults());
            UnitCheck units = new UnitCheck(toolchain, layout.work().resolve("units"), log);
            List<StagedMod> mods = Fitting.toCompile(staging.mods(), request, leftOut, units);
            Compiled compiled = compiled(mods, compilation, link);
            leftOut.add(compiled.faults());
            Fitting fitting = Fitting.of(
                    compiled,
                    staging.mods(),
                    request,
                    leftOut,
                    link,
                    () -> SystemSymbols.of(toolchain, compiled.common(), cache.facts()));
            leftOut.enforce(log, mod -> Reproduction.command(layout, toolchain, mod));
            Optional<CoreLibrary> core = core(fitting.objects(), inputs, toolchain, log);
            Optional<LibraryFile> library = link(fitting, link, toolchain, log);
            publication.reads(reads.seen());
            Made made = new Made(compiled.compiled(), compiled.reused());
            return LibraryManifest.empty(inputs, request.preferences())
                    .madeWith(toolchain, request.options().choices())
                    .holding(fitting.objects(), leftOut.broken(), library, core, made);
        }
    }

    private static Optional<NeuronInstallation> neuron(BuildRequest request) {
        boolean needed = !request.packages().isEmpty();
        return needed ? Optional.of(new NeuronLocator(request.neuron()).locate()) : Optional.empty();
    }

    private static String neuronFingerprint(Optional<NeuronInstallation> neuron) {
        return neuron.map(NeuronInstallation::fingerprint).orElse("no NEURON");
    }

    private Optional<LibraryManifest> current(Inputs inputs, Optional<NeuronInstallation> neuron) {
        return publication
                .last(inputs, request.progress()::warn)
                .filter(manifest -> request.options().freshness() != Freshness.ALWAYS)
                .filter(manifest -> LibraryJudge.isCurrent(
                        manifest, request, neuron, found -> request.toolchain(found, cache), counterpart::fingerprint));
    }

    private BuildResult unchanged(LibraryManifest manifest) {
        LibraryManifest current = manifest.withPreferences(request.preferences());
        if (!current.equals(manifest)) {
            publication.manifest(current);
        }
        return result(current, 0, current.mechanisms().size(), true, false);
    }

    private Compilation compilation(Toolchain toolchain, Transcript log) {
        return new Compilation(
                toolchain,
                cache,
                reads,
                layout.work(),
                log,
                request.options().jobs(),
                request.options().compileTimeout(),
                new CompileEvents(request.progress()));
    }

    private Compiled compiled(List<StagedMod> mods, Compilation compilation, LibraryLink link) {
        Optional<Compiled> all = compilation.expected(mods);
        if (all.flatMap(known -> link.find(known.objects())).isPresent()) {
            request.progress().started(0, mods.size());
            return all.get(); // nobody need look at objects whose library is there
        }
        link.foresee(mods);
        return compilation.of(mods);
    }

    private Optional<LibraryFile> link(Fitting fitting, LibraryLink link, Toolchain toolchain, Transcript log) {
        if (fitting.objects().isEmpty()) {
            return Optional.empty();
        }
        CachedLibrary library = fitting.library().orElseGet(() -> link.link(fitting.objects()));
        LibraryFile published = publication.library(library, layout.library());
        if (request.options().special()) {
            SpecialLink.link(toolchain, layout.library(), layout.special(), log);
        }
        return Optional.of(published);
    }

    private Optional<CoreLibrary> core(List<ObjectCode> objects, Inputs inputs, Toolchain toolchain, Transcript log) {
        return request.options().coreneuron() && !objects.isEmpty()
                ? Optional.of(counterpart.build(objects, inputs, toolchain, log))
                : Optional.empty();
    }

    private BuildResult published(LibraryManifest manifest) {
        publication.manifest(manifest);
        return result(manifest, manifest.made().compiled(), manifest.made().reused(), false, false);
    }

    private BuildResult result(LibraryManifest manifest, int compiled, int reused, boolean unchanged, boolean stale) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        var library = manifest.library().map(file -> layout.library());
        var core = manifest.coreneuron().map(file -> layout.coreneuron());
        BuildResult result = new BuildResult(manifest, library, core, compiled, reused, unchanged, stale, took);
        request.progress().finished(result);
        return result;
    }
}
