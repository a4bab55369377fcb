package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The other engine of NEURON, for the same models. */
final class CoreNeuron {
    private static Optional<Path> loaded = Optional.empty();

    private CoreNeuron() {}

    static synchronized void use(boolean use, Optional<Path> library) {
        library.ifPresent(CoreNeuron::requireLoadable);
        Call.to(Operation.USE_CORENEURON)
                .doing(
                        "switching to CoreNEURON with",
                        library.map(Path::toString).orElse("NEURON's own mechanisms"))
                .number(use ? 1 : 0)
                .text(library.map(path -> path.toAbsolutePath().toString()).orElse(""))
                .text("")
                .run();
        if (library.isPresent()) {
            loaded = library;
        }
    }

    /** A process holds one CoreNEURON, as it holds one NEURON. */
    private static void requireLoadable(Path library) {
        if (!Files.isRegularFile(library)) {
            throw new NeuronException("the CoreNEURON library '%s' is not there".formatted(library), "");
        }
        new SharedLibrary(library).requireWhole();
        if (loaded.isPresent() && !loaded.get().equals(library)) {
            throw new NeuronException(
                    "the CoreNEURON library '%s' cannot follow '%s': a process holds one"
                            .formatted(library, loaded.get()),
                    "");
        }
    }
}
