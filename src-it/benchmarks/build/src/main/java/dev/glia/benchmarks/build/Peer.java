package dev.glia.benchmarks.build;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code nrnivmodl} of the same NEURON, with the same compiler. */
record Peer(Path nrnivmodl, Optional<Path> compilers) {
    /** The one beside {@code neuron}, with the compilers of the PATH. */
    static Peer of(NeuronInstallation neuron) {
        // The wheel's own script lies in the environment's bin and sets what the one inside NEURON's home expects.
        Path outermost = neuron.home();
        for (Path folder = neuron.home(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("bin").resolve("nrnivmodl"))) {
                outermost = folder;
            }
        }
        return new Peer(outermost.resolve("bin").resolve("nrnivmodl"), Optional.empty());
    }

    /** The same with compilers that are links to ccache, in {@code folder}. */
    Peer withCcache(Path folder) {
        return new Peer(nrnivmodl, Optional.of(folder));
    }

    /** Compiles what changed of {@code mods} in {@code work}, everything when {@code work} is new; {@code store} is ccache's. */
    Duration compile(Path mods, Path work, Path store) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        compilers.ifPresent(folder -> {
            environment.merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
            environment.put("CXX", folder.resolve("g++").toString());
            environment.put("CCACHE_DIR", store.toString());
        });
        createFolder(work);
        long begin = System.nanoTime();
        CommandResult result = new Command(
                        List.of(nrnivmodl.toString(), mods.toString()), work, environment, Duration.ofMinutes(20))
                .run();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (result.exit() != 0) {
            throw new IllegalStateException("nrnivmodl failed:\n" + result.output());
        }
        return took;
    }

    /** The library that {@link #compile} has made in {@code work}. */
    static Path library(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.getFileName().toString().startsWith("libnrnmech."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the files of {@code from} that end in {@code .mod}. */
    static void copyMods(Stream<Path> from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path mod : from.toList()) {
            Files.copy(mod, to.resolve(mod.getFileName().toString()));
        }
    }
}
