package dev.glia.neuron;

import dev.glia.host.file.Mount;
import dev.glia.host.file.Trust;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings a mechanism library into the running NEURON, whole or not at all: a name that clashes halfway would leave NEURON
 * with the mechanisms before it and without those after it, for ever.
 *
 * <p>The caller knows by a checksum that the library is what was built; here it is seen only whether it was cut short.
 */
record LibraryLoading(Path library, List<String> mechanisms) {
    /** What the answer begins with where names stood in the way, or were not in the library; the names follow, one a line. */
    private static final String TAKEN = "taken\n";

    private static final String MISSING = "missing\n";

    LibraryLoading {
        mechanisms = List.copyOf(mechanisms);
    }

    void load() {
        if (!Files.isRegularFile(library)) {
            throw new NeuronException("the mechanism library '%s' is not there".formatted(library), "");
        }
        Path trusted = Trust.current().require(library);
        new SharedLibrary(trusted).requireWhole();
        String said = ask(trusted);
        ShortNames.forget();
        RangeName.forget();
        if (said.startsWith(TAKEN)) {
            throw new NeuronException(
                    "the mechanism library '%s' is not loaded: NEURON knows %s already, from another library or as a name of hoc. A process can load a mechanism once."
                            .formatted(library, quoted(said, TAKEN)),
                    "");
        }
        if (said.startsWith(MISSING)) {
            throw new NeuronException(
                    "the mechanism library '%s' is loaded, and does not hold %s"
                            .formatted(library, quoted(said, MISSING)),
                    "");
        }
    }

    private String ask(Path trusted) {
        try {
            return Call.to(Operation.LOAD)
                    .doing("loading the mechanism library", library)
                    .text(trusted.toString())
                    .text("\n" + String.join("\n", mechanisms) + "\n")
                    .run()
                    .text();
        } catch (NeuronException e) {
            throw Mount.refusalToRun(trusted)
                    .map(why -> new NeuronException("the mechanism library is not loaded: " + why, ""))
                    .orElse(e);
        }
    }

    private static String quoted(String said, String about) {
        List<String> names = said.substring(about.length()).lines().toList();
        return "'" + String.join("', '", names) + "'";
    }
}
