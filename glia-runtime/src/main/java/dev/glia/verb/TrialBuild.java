package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronNotFoundException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.ImportedPackage;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildRequest;
import dev.glia.library.BuildResult;
import dev.glia.library.LibraryBuild;
import dev.glia.library.UnitFindings;
import dev.glia.library.stage.ModFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A library that is built to see whether it can be, in a folder of its own. What is compiled stays in the user's cache, so
 * that nobody compiles it again.
 *
 * @param neuron how NEURON is found; it is not installed for this
 * @param say is told in one line what takes long
 */
public record TrialBuild(BuildOptions options, NeuronSearch neuron, Consumer<String> say) {
    /** So many take no time to speak of. */
    private static final int A_FEW = 3;

    /** As this JVM's system properties, else its environment, ask. */
    public static TrialBuild fromSystem(Consumer<String> say) {
        return from(System::getProperty, say);
    }

    /** As these properties, else the environment of this JVM, ask. */
    public static TrialBuild from(UnaryOperator<String> property, Consumer<String> say) {
        return new TrialBuild(
                BuildOptions.from(property, System::getenv), NeuronSearch.of(property, System::getenv, say), say);
    }

    /**
     * What an author should know of a package before others meet it: a line for each mod that cannot be built. Nobody has asked for
     * NEURON here, so none is installed.
     */
    public List<String> of(ImportedPackage imported) {
        return inOwnFolder(folder -> {
            Path jar = folder.resolve("package.jar");
            imported.writeTo(jar);
            String coordinate = imported.pkg().origin();
            try {
                return withoutInstalling()
                        .build(PackageReader.read(jar, coordinate), folder)
                        .manifest()
                        .broken()
                        .values()
                        .stream()
                        .map(BrokenMod::why)
                        .map(
                                "it has a mod that cannot be built, so whoever inserts that is given the reason: %s"
                                        ::formatted)
                        .toList();
            } catch (NeuronNotFoundException e) {
                return List.of("whether its mods can be built is not known, because there is no NEURON here yet");
            } catch (GliaException e) {
                return List.of("whether its mods can be built is not known: " + e.getMessage());
            }
        });
    }

    private TrialBuild withoutInstalling() {
        return new TrialBuild(options, neuron.withProvision(false), say);
    }

    /** Builds the library of packages, as far as their mods can be built. */
    public BuildResult build(List<ModPackage> packages, Path folder) {
        return LibraryBuild.run(request(packages, folder));
    }

    /** The first units of each mod that do not fit together. */
    public SortedMap<MechanismName, ModFault> units(List<ModPackage> packages) {
        return inOwnFolder(folder -> UnitFindings.of(request(packages, folder)));
    }

    private BuildRequest request(List<ModPackage> packages, Path folder) {
        return new BuildRequest(
                packages, Set.of(), folder.resolve("glia"), options, List.of(), new Announced(say), neuron);
    }

    /** Says what would else be a silence. */
    private record Announced(Consumer<String> say) implements BuildProgress {
        @Override
        public void started(int toCompile, int reused) {
            if (toCompile > A_FEW) {
                say.accept(
                        "%s mods are compiled, to see whether they can be, and stay in the cache for whoever uses them"
                                .formatted(toCompile));
            }
        }
    }

    /** What is done in a folder that goes away with it. */
    public interface Work<T> {
        T in(Path folder);
    }

    /** Does the work in a new folder, which is gone afterwards. */
    public static <T> T inOwnFolder(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("glia-trial-");
            try {
                return work.in(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new HostException("a temporary folder cannot be used: " + Failures.reason(e), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
