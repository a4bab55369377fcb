package dev.glia.launch;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.LibraryManifest;
import java.util.Optional;

/**
 * NEURON as it runs in this JVM.
 *
 * @param neuron the installation it was started from
 * @param manifest what is in the library that was loaded; empty where the class path has no package, so that there are
 *     NEURON's own mechanisms only
 */
public record Launched(NeuronInstallation neuron, Optional<LibraryManifest> manifest) {}
