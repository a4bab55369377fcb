package dev.glia.benchmarks.build;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Our build, in a JVM of its own, with a user cache of its own. */
record Ours(Path container, List<String> mods, Path neuronHome) {
    /**
     * @param process the whole JVM
     * @param goal the build alone, as within a Maven that runs already
     */
    record Took(Duration process, Duration goal, int compiled, boolean unchanged) {}

    Took build(Path output, Path cache) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglia.cache=" + cache,
                "-Dglia.neuron.home=" + neuronHome,
                "-classpath",
                System.getProperty("java.class.path"),
                BuildOnce.class.getName(),
                container.toString(),
                output.toString()));
        words.addAll(mods);
        long begin = System.nanoTime();
        CommandResult result =
                new Command(words, container.getParent(), Map.copyOf(System.getenv()), Duration.ofMinutes(20)).run();
        Duration process = Duration.ofNanos(System.nanoTime() - begin);
        if (result.exit() != 0) {
            throw new IllegalStateException("our build failed:\n" + result.output());
        }
        Said said = Said.read(result.output());
        return new Took(process, Duration.ofMillis(said.goal()), said.compiled(), said.unchanged());
    }
}
