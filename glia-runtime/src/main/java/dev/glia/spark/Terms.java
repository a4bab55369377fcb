package dev.glia.spark;

import dev.glia.pool.SimulationOptions;
import dev.glia.sweep.SweepRequest;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under which a row runs in an executor; it travels there.
 *
 * @param limit its time in milliseconds; 0 for none
 * @param heap the Java heap of its process, as {@code -Xmx} takes it; empty for Java's own
 * @param jvmArguments of its process
 */
record Terms(long limit, String heap, ArrayList<String> jvmArguments) implements Serializable {
    /** None. */
    static Terms free() {
        return new Terms(0, "", new ArrayList<>());
    }

    /** Those of a sweep, but its agent, which every executor has in a place of its own. */
    static Terms of(SweepRequest request) {
        return new Terms(
                request.limit().map(Duration::toMillis).orElse(0L),
                request.heap().orElse(""),
                new ArrayList<>(request.jvmArguments().stream()
                        .filter(argument -> !isAgent(argument))
                        .toList()));
    }

    private static boolean isAgent(String argument) {
        return argument.startsWith("-javaagent:") && argument.contains("glia-agent");
    }

    /** One process with these classes, under these terms. */
    SimulationOptions options(List<Path> classPath) {
        List<String> arguments = new ArrayList<>();
        agent(classPath).ifPresent(jar -> arguments.add("-javaagent:" + jar));
        arguments.addAll(jvmArguments);
        SimulationOptions options =
                SimulationOptions.processes(1).classPath(classPath).jvmArguments(arguments.toArray(String[]::new));
        options = limit == 0 ? options : options.limit(Duration.ofMillis(limit));
        return heap.isEmpty() ? options : options.heap(heap);
    }

    private static Optional<Path> agent(List<Path> classPath) {
        return classPath.stream()
                .filter(entry -> entry.getFileName() != null
                        && entry.getFileName().toString().matches("glia-agent.*[.]jar"))
                .findFirst();
    }
}
