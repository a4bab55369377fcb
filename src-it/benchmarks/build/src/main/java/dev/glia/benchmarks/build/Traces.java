package dev.glia.benchmarks.build;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the mechanisms of two libraries do, and how long it takes them: the library of {@code nrnivmodl}, and ours of the same
 * mods. Every mechanism is simulated in both, in turn.
 */
final class Traces {
    private final Path python;
    private final Path script;

    Traces(NeuronInstallation neuron, Path work) throws IOException {
        this.python = neuron.python().orElseThrow();
        this.script = work.resolve("traces.py");
        try (InputStream in = Traces.class.getResourceAsStream("traces.py")) {
            Files.copy(in, script);
        }
    }

    private record Trace(String checksum, double seconds) {}

    /** Some lines to print. */
    String compare(Path theirs, Path ours, int rounds) {
        List<Map<String, Trace>> peer = new ArrayList<>();
        List<Map<String, Trace>> glia = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            peer.add(run(theirs));
            glia.add(run(ours));
        }
        List<String> different = new ArrayList<>();
        List<String> slower = new ArrayList<>();
        double peerSeconds = 0;
        double gliaSeconds = 0;
        for (String name : peer.get(0).keySet()) {
            if (!peer.get(0).get(name).checksum().equals(glia.get(0).get(name).checksum())) {
                different.add(name);
            }
            double peerBest = best(peer, name);
            double gliaBest = best(glia, name);
            peerSeconds += peerBest;
            gliaSeconds += gliaBest;
            if (gliaBest > 1.01 * peerBest) {
                slower.add("%s %.3f".formatted(name, gliaBest / peerBest));
            }
        }
        int all = peer.get(0).size();
        return String.format(
                Locale.ROOT,
                "the same bits as nrnivmodl's: %d of %d mechanisms%s%nsimulating them all: nrnivmodl's %.2f s, ours %.2f s, ratio %.3f%n"
                        + "more than 1%% slower alone: %s%n",
                all - different.size(),
                all,
                different.isEmpty() ? "" : ", not " + String.join(", ", different),
                peerSeconds,
                gliaSeconds,
                peerSeconds / gliaSeconds,
                slower.isEmpty() ? "none" : String.join(", ", slower));
    }

    private static double best(List<Map<String, Trace>> rounds, String name) {
        return rounds.stream()
                .mapToDouble(round -> round.get(name).seconds())
                .min()
                .orElseThrow();
    }

    private Map<String, Trace> run(Path library) {
        CommandResult result = new Command(
                        List.of(python.toString(), script.toString(), library.toString()),
                        script.getParent(),
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(20))
                .run();
        if (result.exit() != 0) {
            throw new IllegalStateException("the mechanisms cannot be simulated:\n" + result.output());
        }
        Map<String, Trace> traces = new TreeMap<>();
        result.output().lines().filter(line -> line.startsWith("glia__")).forEach(line -> {
            String[] words = line.split(" ");
            traces.put(words[0], new Trace(words[1], Double.parseDouble(words[2])));
        });
        return traces;
    }
}
