package dev.glia.library;

import dev.glia.asset.ModPackage;
import dev.glia.host.file.Failures;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.tool.Toolchain;
import dev.glia.select.Preference;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One build: which packages become a library, and where.
 *
 * @param packages every package of the dependency tree, the project's own among them
 * @param ownPackages names of the packages that are the project's own: a mod of theirs that does not build fails the
 *     build, while a dependency's is only warned about and kept as broken
 * @param folder the output folder, usually {@code target/glia}
 * @param preferences the project's, recorded in the manifest for whoever loads the library
 * @param neuron how NEURON is found
 */
public record BuildRequest(
        List<ModPackage> packages,
        Set<String> ownPackages,
        Path folder,
        BuildOptions options,
        List<Preference> preferences,
        BuildProgress progress,
        NeuronSearch neuron) {
    public BuildRequest {
        packages = List.copyOf(packages);
        ownPackages = Set.copyOf(ownPackages);
        preferences = List.copyOf(preferences);
        folder = folder.toAbsolutePath().normalize();
    }

    /** The names below {@link #folder}. */
    public GliaLayout layout() {
        return new GliaLayout(folder);
    }

    /** Where what is made is kept: the user's cache, or one in the folder where that cannot be written, of which the user is warned. */
    BuildCache cache() {
        if (options.freshness() == Freshness.ALWAYS) {
            return new BuildCache(layout().work().resolve("anew"), progress::warn);
        }
        UserFolders writable = neuron.folders().orCacheIn(layout().ownCache(), BuildCache.parts(), progress::warn);
        return new BuildCache(BuildCache.below(writable.cache()), progress::warn);
    }

    /** Does {@code work} in the folder while nobody else builds there. */
    <T> T whileHolding(Supplier<T> work) {
        try {
            return KeyLock.whileHolding(layout().lock(), progress::say, work);
        } catch (UncheckedIOException e) {
            throw Failures.exception("the library cannot be built in '%s'".formatted(folder), e.getCause());
        }
    }

    /** The same build, of these packages. */
    BuildRequest of(List<ModPackage> packages, Set<String> ownPackages) {
        return new BuildRequest(packages, ownPackages, folder, options, preferences, progress, neuron);
    }

    /** By what it is built for {@code neuron}; what compilers and makefiles once said is in {@code cache}. */
    Toolchain toolchain(NeuronInstallation neuron, BuildCache cache) {
        UserFolders folders = new UserFolders(
                cache.folder().getParent(), this.neuron.folders().config());
        Remembered answers = CxxCompiler.answers(folders, progress::warn);
        CxxCompiler compiler = CxxCompiler.find(options.cxx(), this.neuron.environment(), answers);
        return Toolchain.of(
                neuron, compiler, options.settings(), cache.facts(), layout().work(), this.neuron.environment());
    }
}
