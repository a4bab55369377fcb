package dev.glia.library;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.Processor;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.stage.Inputs;
import dev.glia.library.tool.Toolchain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges by contents whether a library that is there may stay: for the goal and the command line, which could build another, and for
 * a launch, which wants to load it. Both ask for the same packages, the same NEURON, and files that are whole. A build also asks
 * what compiled it; a launch does not, because a library with other flags fits all the same, and a machine that only
 * runs models needs no compiler.
 *
 * <p>{@link LastBuild} and the launch's record keep what was judged together with the state of every file that the judgement
 * depends on, so that nobody is asked again while no file has changed.
 */
public final class LibraryJudge {
    private LibraryJudge() {}

    /** Why a launch must not load that library, in words; empty where it may. */
    public static Optional<String> misfit(
            StatedLibrary stated, Inputs inputs, NeuronInstallation neuron, BuildOptions options) {
        if (stated.manifest().isEmpty()) {
            return Optional.of("its library.json cannot be read");
        }
        LibraryManifest manifest = stated.manifest().get();
        if (!manifest.inputs().equals(inputs.fingerprint())) {
            return Optional.of(difference(manifest, inputs)
                    .or(() -> difference(manifest, neuron))
                    .orElse("it was built by another version of Glia"));
        }
        return foreign(manifest).or(() -> damage(stated.layout(), manifest)).or(() -> lacks(manifest, options));
    }

    /** Whether a launch can load that library though it is stale: it is whole, and was built for this NEURON. */
    public static boolean isLoadable(StatedLibrary stated, NeuronInstallation neuron) {
        return stated.manifest()
                .filter(manifest -> manifest.neuron().fingerprint().equals(neuron.fingerprint()))
                .filter(manifest -> foreign(manifest).isEmpty())
                .filter(manifest -> damage(stated.layout(), manifest).isEmpty())
                .isPresent();
    }

    /** Its code may have instructions that this processor lacks. */
    private static Optional<String> foreign(LibraryManifest manifest) {
        return manifest.processor()
                .filter(one -> !one.equals(Processor.identity()))
                .map(other -> "it was compiled for another kind of processor, by a flag that says native");
    }

    /** CoreNEURON is asked for by this launch, or by the project that built the library for it. */
    private static Optional<String> lacks(LibraryManifest manifest, BuildOptions options) {
        boolean lacks = options.coreneuron()
                && manifest.library().isPresent()
                && manifest.coreneuron().isEmpty();
        return lacks ? Optional.of("it has no counterpart for CoreNEURON") : Optional.empty();
    }

    /** What is wrong with the files that the manifest speaks of, of which each byte counts. */
    public static Optional<String> damage(GliaLayout layout, LibraryManifest manifest) {
        return damaged(layout, manifest).stream()
                .findFirst()
                .map(file -> (Files.isRegularFile(file) ? "'%s' is damaged" : "'%s' is not there")
                        .formatted(file.getFileName()));
    }

    /** Those of the libraries that are missing, or other than the manifest says. */
    static List<Path> damaged(GliaLayout layout, LibraryManifest manifest) {
        return Stream.of(
                        damaged(layout.library(), manifest.library()),
                        damaged(layout.coreneuron(), manifest.coreneuron().map(CoreLibrary::file)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Path> damaged(Path place, Optional<LibraryFile> stated) {
        return stated.filter(file -> !Files.isRegularFile(place)
                        || place.toFile().length() != file.size()
                        || !Sha256.of(place).equals(file.sha256()))
                .map(file -> place);
    }

    /** Whether no mod is missing from it that must not be, where that is asked for. */
    public static boolean isComplete(LibraryManifest manifest, BuildOptions options) {
        return !options.strict()
                || isWithout(manifest.broken())
                        && manifest.coreneuron()
                                .map(core -> isWithout(core.broken()))
                                .orElse(true);
    }

    /** Whether none of these mods is one that a strict build needs: the personal collection is no part of the project. */
    private static boolean isWithout(Map<MechanismName, BrokenMod> broken) {
        return broken.values().stream().allMatch(BrokenMod::isPersonal);
    }

    /**
     * Whether a build of {@code request} would make what is in its folder again.
     *
     * @param manifest of the same inputs
     * @param neuron empty where there is no package, so that none is needed
     * @param toolchain which compiler a build would use with a NEURON
     * @param core what CoreNEURON's library would be made with
     */
    static boolean isCurrent(
            LibraryManifest manifest,
            BuildRequest request,
            Optional<NeuronInstallation> neuron,
            Function<NeuronInstallation, Toolchain> toolchain,
            Function<Toolchain, String> core) {
        BuildOptions options = request.options();
        GliaLayout layout = request.layout();
        boolean chosen =
                manifest.choices().equals(options.choices()) && (!options.strict() || isWithout(manifest.broken()));
        return chosen
                && (neuron.isEmpty() || isMadeAlike(manifest, request, neuron.get(), toolchain, core))
                && isWhole(manifest, request)
                && (!options.special() || manifest.library().isEmpty() || Files.exists(layout.special()));
    }

    private static boolean isMadeAlike(
            LibraryManifest manifest,
            BuildRequest request,
            NeuronInstallation neuron,
            Function<NeuronInstallation, Toolchain> toolchain,
            Function<Toolchain, String> core) {
        boolean coreneuron = request.options().coreneuron();
        if (manifest.library().isEmpty()) {
            return true;
        }
        try {
            Toolchain tools = toolchain.apply(neuron);
            return CompilerReads.areAsTheyWere(request.layout().reads())
                    && manifest.toolchain().equals(tools.fingerprint())
                    && (!coreneuron || hasCore(manifest, request.options(), core.apply(tools)));
        } catch (MissingRequirementException e) {
            // Without a compiler nothing better can be built, and none is needed to load what there is.
            return !coreneuron || manifest.coreneuron().isPresent();
        }
    }

    private static boolean hasCore(LibraryManifest manifest, BuildOptions options, String toolchain) {
        return isComplete(manifest, options)
                && manifest.coreneuron()
                        .filter(core -> core.toolchain().equals(toolchain))
                        .isPresent();
    }

    private static boolean isWhole(LibraryManifest manifest, BuildRequest request) {
        List<Path> damaged = damaged(request.layout(), manifest);
        damaged.stream()
                .filter(Files::exists)
                .forEach(place -> request.progress().warn("'%s' is damaged; it is put back".formatted(place)));
        return damaged.isEmpty();
    }

    private static Optional<String> difference(LibraryManifest manifest, Inputs inputs) {
        Set<String> before =
                manifest.packages().stream().map(ModPackage::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> now = inputs.contents().keySet();
        String words = words("added", now.stream().filter(name -> !before.contains(name)))
                + words("removed", before.stream().filter(name -> !now.contains(name)))
                + words(
                        "changed",
                        now.stream()
                                .filter(before::contains)
                                .filter(name -> !inputs.contents()
                                        .get(name)
                                        .fingerprint()
                                        .equals(manifest.fingerprints().get(name))));
        return words.isEmpty() ? Optional.empty() : Optional.of(words.substring(2));
    }

    private static Optional<String> difference(LibraryManifest manifest, NeuronInstallation neuron) {
        return manifest.neuron().fingerprint().equals(neuron.fingerprint())
                ? Optional.empty()
                : Optional.of("it is for NEURON %s of '%s', and NEURON %s of '%s' was found"
                        .formatted(
                                manifest.neuron().version(),
                                manifest.neuron().home(),
                                neuron.version(),
                                neuron.home()));
    }

    private static String words(String what, Stream<String> packages) {
        List<String> names = packages.toList();
        return names.isEmpty()
                ? ""
                : ", %s '%s' %s"
                        .formatted(names.size() == 1 ? "package" : "packages", String.join("', '", names), what);
    }
}
