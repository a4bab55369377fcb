package dev.glia.launch;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.build.BuildOptions;
import dev.glia.build.BuildRequest;
import dev.glia.build.BuildResult;
import dev.glia.build.GliaLayout;
import dev.glia.build.LibraryBuild;
import dev.glia.build.LibraryManifest;
import dev.glia.build.stage.Inputs;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The library that holds exactly what the class path asks for: the stated one where it does, else one in the user's
 * cache, built if need be. The project's {@code target/glia} is Maven's and only read here: several JVMs with different
 * class paths may start from it at once.
 *
 * @param library what NEURON loads; empty where the packages hold nothing to load
 */
record FittingLibrary(LibraryManifest manifest, Optional<Path> library) {

    /** Empty where there are no packages. */
    static Optional<FittingLibrary> find(
            Optional<StatedLibrary> stated,
            ClassPath classPath,
            NeuronInstallation neuron,
            NeuronSearch search,
            Consumer<String> say) {
        List<ModPackage> packages = wanted(stated, classPath);
        if (packages.isEmpty()) {
            return stated.flatMap(StatedLibrary::manifest)
                    .filter(manifest -> manifest.packages().isEmpty())
                    .map(manifest -> new FittingLibrary(manifest, Optional.empty()));
        }
        Inputs inputs = Inputs.of(packages, neuron.fingerprint());
        Optional<String> misfit = stated.flatMap(library -> Misfit.of(library, inputs, neuron));
        if (stated.isPresent() && misfit.isEmpty()) {
            return stated.map(FittingLibrary::of);
        }
        misfit.ifPresent(
                why -> say.accept("the library in '%s' no longer fits: %s; one that fits is made from the class path"
                        .formatted(stated.orElseThrow().layout().folder(), why)));
        return Optional.of(build(inputs, stated, neuron, search, say));
    }

    private static FittingLibrary of(StatedLibrary stated) {
        LibraryManifest manifest = stated.manifest().orElseThrow();
        return new FittingLibrary(
                manifest, manifest.library().map(file -> stated.layout().library()));
    }

    private static FittingLibrary build(
            Inputs inputs,
            Optional<StatedLibrary> stated,
            NeuronInstallation neuron,
            NeuronSearch search,
            Consumer<String> say) {
        LaunchFolders folders = LaunchFolders.below(search.folders().cache());
        Path folder = folders.of(inputs.fingerprint());
        BuildResult result = LibraryBuild.run(new BuildRequest(
                inputs.packages(),
                Set.of(),
                folder,
                BuildOptions.fromSystem(),
                stated.flatMap(StatedLibrary::manifest)
                        .map(LibraryManifest::preferences)
                        .orElse(List.of()),
                new LaunchProgress(say),
                search.at(neuron)));
        folders.used(folder);
        GliaLayout layout = new GliaLayout(folder);
        Misfit.ofFile(layout, result.manifest()).ifPresent(why -> {
            throw new LaunchException(
                    "the library that was just built in '%s' cannot be loaded: %s; another process seems to write there, start again"
                            .formatted(folder, why));
        });
        return new FittingLibrary(result.manifest(), result.library());
    }

    /**
     * The packages of the class path; where it has none and the user named a library, that library's own. The class
     * path knows a jar only by its file, so a package that the library knows too keeps the coordinate that Maven gave it.
     */
    private static List<ModPackage> wanted(Optional<StatedLibrary> stated, ClassPath classPath) {
        List<ModPackage> found = classPath.packages();
        Optional<LibraryManifest> manifest = stated.flatMap(StatedLibrary::manifest);
        if (found.isEmpty() && stated.filter(StatedLibrary::named).isPresent()) {
            return manifest.map(LibraryManifest::packages)
                    .orElseThrow(() -> new LaunchException(
                            "'%s' cannot be read and the class path has no Glia package to build it from anew; run `mvn glia:compile`"
                                    .formatted(stated.orElseThrow().layout().manifest())));
        }
        Map<String, PackageSource> known = manifest.map(LibraryManifest::packages).orElse(List.of()).stream()
                .collect(Collectors.toMap(ModPackage::name, ModPackage::source));
        return found.stream().map(withCoordinates(known)).toList();
    }

    private static Function<ModPackage, ModPackage> withCoordinates(Map<String, PackageSource> known) {
        return pkg -> Optional.ofNullable(known.get(pkg.name()))
                .map(source ->
                        new PackageSource(source.coordinate(), pkg.source().container()))
                .map(source -> new ModPackage(
                        pkg.name(), pkg.version(), pkg.licence(), pkg.authors(), pkg.origin(), pkg.mods(), source))
                .orElse(pkg);
    }
}
