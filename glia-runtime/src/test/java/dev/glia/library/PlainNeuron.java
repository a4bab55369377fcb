package dev.glia.library;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** NEURON without Glia: loads a library and runs Python statements, in a process of its own. */
final class PlainNeuron {
    private PlainNeuron() {}

    /** What the process printed after loading {@code library} and running {@code statements} with {@code h} and {@code s}. */
    static CommandResult load(Path library, Path folder, String... statements) {
        String script = "from neuron import h\nassert h.nrn_load_dll('" + library + "') == 1.0, 'not loaded'\n"
                + "s = h.Section(name='s')\n" + String.join("\n", statements) + "\nprint('end')\n";
        return new Command(
                        List.of(TestNeuron.python().toString(), "-c", script),
                        folder,
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(1))
                .run();
    }

    /** The output of {@link #load}, which must have reached its end. */
    static String output(Path library, Path folder, String... statements) {
        CommandResult result = load(library, folder, statements);
        if (!result.succeeded() || !result.output().contains("end")) {
            throw new AssertionError("exit " + result.exit() + ": " + result.output());
        }
        return result.output();
    }
}
