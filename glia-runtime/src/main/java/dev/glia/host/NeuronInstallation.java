package dev.glia.host;

import java.nio.file.Path;

/**
 * One NEURON on this machine.
 *
 * @param home NEURON's prefix, the folder that holds {@code bin}, {@code include}, {@code lib} and {@code share}
 *     ({@code NEURONHOME} is {@code share/nrn} below it)
 * @param library {@code libnrniv}
 * @param version for example {@code 9.0.2}
 * @param fingerprint changes whenever the installation does: the version and the build id of {@code libnrniv}
 * @param foundBy the place that answered, in words for messages
 */
public record NeuronInstallation(Path home, Path library, String version, String fingerprint, String foundBy) {
    public Path nocmodl() {
        return home.resolve("bin").resolve("nocmodl");
    }

    public Path include() {
        return home.resolve("include");
    }

    public Path makefile() {
        return home.resolve("bin").resolve("nrnmech_makefile");
    }

    /** What NEURON calls {@code NEURONHOME}: holds {@code lib/hoc/stdrun.hoc}. */
    public Path neuronHome() {
        return home.resolve("share").resolve("nrn");
    }
}
