package dev.glia.host.neuron;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One NEURON on this machine.
 *
 * @param home NEURON's prefix, the folder that holds {@code bin}, {@code include}, {@code lib} and {@code share}
 *     ({@code NEURONHOME} is {@code share/nrn} below it); in a Python environment {@code site-packages/neuron/.data}
 * @param library {@code libnrniv}
 * @param version for example {@code 9.0.2}
 * @param fingerprint over the version, the build id of {@code libnrniv}, and the content of nocmodl and of the makefile; the headers
 *     that a compiler reads are in the keys of what it makes of them
 * @param foundBy the place that answered, in words for messages
 */
public record NeuronInstallation(Path home, Path library, String version, String fingerprint, String foundBy) {

    NeuronInstallation withFingerprint(String fingerprint) {
        return new NeuronInstallation(home, library, version, fingerprint, foundBy);
    }

    /** The translator of NMODL to C++. */
    public Path nocmodl() {
        return home.resolve("bin").resolve("nocmodl");
    }

    /** The folder of NEURON's headers. */
    public Path include() {
        return home.resolve("include");
    }

    /** The makefile of {@code nrnivmodl}, which knows the flags that NEURON was built with. */
    public Path makefile() {
        return home.resolve("bin").resolve("nrnmech_makefile");
    }

    /** The translator of NMODL to CoreNEURON's C++; missing where NEURON was built without CoreNEURON. */
    public Path nmodl() {
        return home.resolve("bin").resolve("nmodl");
    }

    /** What {@code nrnivmodl-core} builds a CoreNEURON library with: its makefile, and the C++ that every one holds. */
    public Path coreNeuron() {
        return home.resolve("share").resolve("coreneuron");
    }

    /** NEURON's own mods that a CoreNEURON library holds beside the user's. */
    public Path coreNeuronMods() {
        return home.resolve("share").resolve("modfile");
    }

    /** CoreNEURON itself, as an archive that is linked into every library for it. */
    public Path coreNeuronArchive() {
        return library.resolveSibling("libcoreneuron-core.a");
    }

    /** The files without which this is no NEURON that can be used. */
    public List<Path> parts() {
        return List.of(library, nocmodl(), makefile(), neuronHome().resolve("lib/hoc/stdrun.hoc"));
    }

    /** What NEURON calls {@code NEURONHOME}: holds {@code lib/hoc/stdrun.hoc}. */
    public Path neuronHome() {
        return home.resolve("share").resolve("nrn");
    }

    /** What NEURON's own programs expect in their environment; the library knows only where it was built. */
    public Map<String, String> environment() {
        return Map.of("NEURONHOME", neuronHome().toString(), "NRNHOME", home.toString());
    }

    /** The Python that has this NEURON as its module {@code neuron}, where it came with one as a wheel. */
    public Optional<Path> python() {
        return pythonEnvironment()
                .map(environment -> environment.resolve("bin").resolve("python3"))
                .filter(Files::isExecutable);
    }

    /** {@code ENVIRONMENT/lib/python3.x/site-packages/neuron/.data} is the home of a wheel. */
    Optional<Path> pythonEnvironment() {
        return home.endsWith("neuron/.data") && home.getNameCount() > 5
                ? Optional.of(home.getRoot().resolve(home.subpath(0, home.getNameCount() - 5)))
                : Optional.empty();
    }
}
