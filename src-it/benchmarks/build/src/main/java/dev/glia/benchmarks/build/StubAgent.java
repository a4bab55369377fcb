package dev.glia.benchmarks.build;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.launch.Launch;
import dev.glia.launch.LaunchOptions;
import dev.glia.launch.Launched;
import dev.glia.library.LibraryManifest;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.bridge.OneNeuron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent that is told what Glia's own finds out: it loads the bridge, starts NEURON, loads the library, and judges nothing. It
 * is what no judgement at all would cost.
 */
final class StubAgent {
    private static final int NAMES = 7;

    private StubAgent() {}

    /** @param facts the file that {@link #main} has written */
    public static void premain(String facts) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(facts));
        NeuronInstallation neuron = neuron(lines);
        OneNeuron.start(neuron, Optional.of(Path.of(lines.get(5))), List.of(), System.err::println);
        Neuron.load(Path.of(lines.get(6)), lines.subList(NAMES, lines.size()));
    }

    private static NeuronInstallation neuron(List<String> lines) {
        return new NeuronInstallation(
                Path.of(lines.get(0)), Path.of(lines.get(1)), lines.get(2), lines.get(3), lines.get(4));
    }

    /** The command by which Python loads the same library into the same NEURON. */
    static List<String> inPython(Path facts) throws IOException {
        List<String> lines = Files.readAllLines(facts);
        return List.of(
                neuron(lines).python().orElseThrow().toString(),
                "-c",
                "from neuron import h; assert h.nrn_load_dll('" + lines.get(6) + "') == 1");
    }

    /** Writes, in a JVM that Glia's agent has started, what there is to know, into the file that is the argument. */
    public static void main(String[] arguments) throws IOException {
        Launched launched = Launch.bringUp(LaunchOptions.defaults(), System.err::println);
        NeuronInstallation neuron = launched.neuron();
        List<String> facts = new ArrayList<>(List.of(
                neuron.home().toString(),
                neuron.library().toString(),
                neuron.version(),
                neuron.fingerprint(),
                neuron.foundBy(),
                OneNeuron.bridge().orElseThrow().toString(),
                loadedLibrary()));
        facts.addAll(launched.manifest().map(LibraryManifest::mechanismNames).orElseThrow());
        Files.write(Path.of(arguments[0]), facts);
    }

    private static String loadedLibrary() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.endsWith("libnrnmech.so"))
                .map(line -> line.substring(line.indexOf('/')))
                .findFirst()
                .orElseThrow();
    }
}
