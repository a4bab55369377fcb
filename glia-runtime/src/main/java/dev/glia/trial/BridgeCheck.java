package dev.glia.trial;

import dev.glia.host.HostException;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.process.JavaProgram;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.bridge.Protections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts a NEURON in a JVM of its own, to see what protects the process there.
 *
 * @param cache where Glia's own native part lies
 */
public record BridgeCheck(NeuronInstallation neuron, Path cache) {
    private static final String ANSWER = "protections: ";

    /** The bridge may have to be compiled first. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** What protects, in one line. */
    public String report() {
        CommandResult ended = new Command(
                        List.of(
                                JavaProgram.current().toString(),
                                "-Dglia.neuron.home=" + neuron.home(),
                                "-Dglia.cache=" + cache,
                                "-cp",
                                TrialJvm.own().toString(),
                                BridgeCheck.class.getName()),
                        cache.getRoot(),
                        Map.of(),
                        LIMIT)
                .run();
        return ended.output()
                .lines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .findFirst()
                .orElseThrow(() -> new HostException(
                        "NEURON cannot be started: %s".formatted(ended.output().strip())));
    }

    /** In the JVM of its own. */
    public static void main(String[] none) {
        Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
        System.out.println(ANSWER + Protections.now());
    }
}
