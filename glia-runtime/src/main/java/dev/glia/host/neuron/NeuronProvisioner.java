package dev.glia.host.neuron;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.SignOfLife;
import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.PinnedPackages;
import dev.glia.host.tool.PythonEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Installs NEURON for this user, in a Python environment below the cache, once per version and platform. */
public final class NeuronProvisioner {
    /** What is done has been said already when it begins. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final NeuronSearch search;
    private final PythonEnvironment environment;

    public NeuronProvisioner(NeuronSearch search) {
        this.search = search;
        this.environment = PythonEnvironment.below(
                search.folders().cache().resolve("neuron").resolve(search.version()), search.environment());
    }

    /**
     * The NEURON that is installed here already, else one that is installed now, if that is allowed.
     *
     * @param tried the places that were tried before, for the message
     * @throws NeuronNotFoundException if there is none and none may or can be installed
     * @throws MissingRequirementException if installing it takes a Python that is not there
     */
    public NeuronInstallation provide(List<TriedPlace> tried) {
        return installed().orElseGet(() -> {
            search.refusal().ifPresent(why -> {
                throw notFound(why, tried);
            });
            return environment.findOr(folder -> look(folder).neuron(), place -> install(tried));
        });
    }

    /** The NEURON that was installed here and is still whole. */
    public Optional<NeuronInstallation> installed() {
        return environment.current().flatMap(folder -> look(folder).neuron());
    }

    /** The file that names the NEURON that is installed here; there is none before. */
    Path marker() {
        return environment.marker();
    }

    private NeuronHome look(Path folder) {
        return NeuronHome.at(folder, "Glia's own environment", new LibraryIdentity(search.remembered("checksums")));
    }

    private NeuronNotFoundException notFound(String why, List<TriedPlace> tried) {
        TriedPlace own = new TriedPlace(
                "'" + environment.root() + "'",
                "NEURON %s is not installed there, and %s".formatted(search.version(), why));
        List<TriedPlace> all = Stream.concat(tried.stream(), Stream.of(own)).toList();
        return new NeuronNotFoundException(
                "NEURON 9.0 or newer is not found. Tried: %s. Run `python3 -m pip install neuron==%s`, name an installation with -Dglia.neuron.home=FOLDER, or run once online without -Dglia.neuron.provision=false and Glia installs it."
                        .formatted(TriedPlace.list(all), search.version()),
                all);
    }

    private NeuronInstallation install(List<TriedPlace> tried) {
        Path folder = environment.next();
        search.say()
                .accept("NEURON is not found (%s): installing neuron==%s with pip in '%s', once, about 250 MB"
                        .formatted(TriedPlace.list(tried), search.version(), folder));
        try {
            return SignOfLife.during("installing neuron==" + search.version(), PATIENCE_MILLIS, search.say(), () -> {
                environment.install(folder, PinnedPackages.of("neuron", search.version()), this::requireWhole);
                return requireWhole(folder);
            });
        } catch (MissingRequirementException e) {
            throw e;
        } catch (GliaException e) {
            throw new NeuronNotFoundException(
                    "NEURON is not found (%s), and neuron==%s cannot be installed in '%s': %s. Mend that, or name an installation with -Dglia.neuron.home=FOLDER."
                            .formatted(
                                    TriedPlace.list(tried),
                                    search.version(),
                                    folder,
                                    e.getMessage().replaceFirst("[.]$", "")),
                    tried,
                    e);
        }
    }

    private NeuronInstallation requireWhole(Path folder) {
        NeuronHome there = look(folder);
        return there.neuron().orElseThrow(() -> new HostException(there.seen()));
    }
}
