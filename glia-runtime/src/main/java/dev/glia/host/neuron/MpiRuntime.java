package dev.glia.host.neuron;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.PinnedPackages;
import dev.glia.host.tool.PythonEnvironment;
import dev.glia.host.tool.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An MPI: its launcher, and the library that belongs to it. The two must be of one MPI, else every rank believes that it
 * is alone; so the library is looked for beside the launcher only.
 *
 * @param launcher {@code mpiexec}
 * @param library the shared library that NEURON opens, for example {@code libmpi.so.12}
 */
public record MpiRuntime(Path launcher, Path library) {
    /** The MPICH that Glia was tested with, and installs where there is no MPI. */
    public static final String MPICH_VERSION = "5.0.2";

    private static final List<String> MPICH = List.of("libmpi.so.12", "libmpich.so.12", "libmpi.12.dylib");
    private static final List<String> OPEN_MPI = List.of("libmpi.so.40", "libmpi.40.dylib");

    /**
     * The MPI of this machine ({@code mpiexec} on {@code PATH}), else MPICH installed for this user by pip in a Python
     * environment below the cache, under the same conditions as NEURON.
     *
     * @throws MpiNotFoundException if there is none and none may or can be installed
     */
    public static MpiRuntime find(NeuronSearch search) {
        Optional<Path> launcher = SearchPath.of(search.environment()).find("mpiexec");
        return launcher.flatMap(MpiRuntime::ofLauncher).orElseGet(() -> {
            String seen = launcher.map(program -> "no 'libmpi' belongs to '" + program + "'")
                    .orElse("no 'mpiexec' in any folder of PATH");
            return provide(search, seen);
        });
    }

    /** The MPI whose launcher is called so, by path or on {@code PATH}; empty where no MPI's library lies beside it. */
    public static Optional<MpiRuntime> of(String launcher) {
        return SearchPath.of(System::getenv).find(launcher).flatMap(MpiRuntime::ofLauncher);
    }

    /** Whether it is Open MPI; else it is MPICH, or one that has MPICH's library and launcher. */
    public boolean isOpenMpi() {
        return OPEN_MPI.contains(library.getFileName().toString());
    }

    /** What NEURON reads to find the library, for the environment of every rank. */
    public Map<String, String> environment() {
        return Map.of("MPI_LIB_NRN_PATH", library.toString());
    }

    static MpiRuntime provide(NeuronSearch search, String seen) {
        PythonEnvironment environment = PythonEnvironment.below(
                search.folders().cache().resolve("mpich").resolve(MPICH_VERSION), search.environment());
        return environment.current().flatMap(MpiRuntime::in).orElseGet(() -> {
            search.refusal().ifPresent(why -> {
                throw new MpiNotFoundException(
                        "MPI is not found: %s, and mpich==%s is not installed in '%s' because %s. Install an MPI with `sudo apt install mpich` (Debian, Ubuntu), `sudo dnf install mpich` (Fedora) or `brew install mpich` (macOS), or run once online without -Dglia.neuron.provision=false and Glia installs it."
                                .formatted(seen, MPICH_VERSION, environment.root(), why),
                        null);
            });
            return environment.findOr(MpiRuntime::in, place -> install(place, search, seen));
        });
    }

    private static MpiRuntime install(PythonEnvironment environment, NeuronSearch search, String seen) {
        Path folder = environment.next();
        search.say()
                .accept("MPI is not found (%s): installing mpich==%s with pip in '%s', once"
                        .formatted(seen, MPICH_VERSION, folder));
        try {
            environment.install(folder, PinnedPackages.of("mpich", MPICH_VERSION), MpiRuntime::required);
            return required(folder);
        } catch (MissingRequirementException e) {
            throw e;
        } catch (GliaException e) {
            throw new MpiNotFoundException(
                    "MPI is not found (%s), and mpich==%s cannot be installed in '%s': %s. Mend that, or install an MPI with `sudo apt install mpich` (Debian, Ubuntu), `sudo dnf install mpich` (Fedora) or `brew install mpich` (macOS)."
                            .formatted(seen, MPICH_VERSION, folder, e.getMessage()),
                    e);
        }
    }

    private static MpiRuntime required(Path folder) {
        return in(folder)
                .orElseThrow(() -> new HostException("'%s' holds no 'mpiexec' with its 'libmpi'".formatted(folder)));
    }

    private static Optional<MpiRuntime> in(Path environment) {
        return SearchPath.of(name -> null)
                .find(environment.resolve("bin/mpiexec").toString())
                .flatMap(MpiRuntime::ofLauncher);
    }

    private static Optional<MpiRuntime> ofLauncher(Path launcher) {
        try {
            Path real = launcher.toRealPath();
            Path prefix = real.getParent().getParent();
            String name = real.getFileName().toString();
            return names(name)
                    .flatMap(library -> folders(prefix).map(folder -> folder.resolve(library)))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(library -> new MpiRuntime(launcher, library));
        } catch (IOException e) {
            throw new HostException("'%s' cannot be followed: %s".formatted(launcher, e.getMessage()), e);
        }
    }

    /** A machine may have both: what {@code mpiexec} is a link to tells whose it is. */
    private static Stream<String> names(String launcher) {
        if (launcher.contains("hydra")) {
            return MPICH.stream();
        }
        return launcher.contains("orte") || launcher.contains("prte") || launcher.contains("openmpi")
                ? OPEN_MPI.stream()
                : Stream.concat(MPICH.stream(), OPEN_MPI.stream());
    }

    private static Stream<Path> folders(Path prefix) {
        return Stream.of(
                        "lib",
                        "lib64",
                        "lib/x86_64-linux-gnu",
                        "lib/aarch64-linux-gnu",
                        "lib64/mpich/lib",
                        "lib64/openmpi/lib")
                .map(prefix::resolve);
    }
}
