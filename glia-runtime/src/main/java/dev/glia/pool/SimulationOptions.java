package dev.glia.pool;

import dev.glia.GliaException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How simulations are computed: {@code SimulationOptions.processes(4).limit(Duration.ofMinutes(5)).heap("1g")}.
 *
 * @param processes how many at once, each in a JVM of its own
 * @param limit the time a task may take once its worker has begun it
 * @param heap the Java heap of a worker, as {@code -Xmx} takes it
 * @param memory the address space of a worker in bytes (RLIMIT_AS), of which its JVM reserves about 1 GiB beside the heap
 * @param seed the index of NEURON's Random123 streams ({@code Random123_globalindex}) is this number plus the task's, which
 *     begins at 0; empty leaves every task NEURON's own, so that it draws what it draws alone
 * @param jvmArguments arguments of the workers' JVMs, which already get this JVM's {@code -D}, {@code --add-...}, {@code -ea}
 *     and Glia agent
 * @param output is given each line that a worker prints, with the worker's number before it, by any thread
 * @param progress whether the last line of the terminal shows how many tasks are done; where {@code System.err} is no
 *     terminal, nothing does
 * @param classPath of the workers; empty for this JVM's, which is what a pool in a program wants
 */
public record SimulationOptions(
        int processes,
        Optional<Duration> limit,
        Optional<String> heap,
        OptionalLong memory,
        OptionalLong seed,
        List<String> jvmArguments,
        Consumer<String> output,
        boolean progress,
        List<Path> classPath) {
    public SimulationOptions {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        if (processes < 1) {
            throw new GliaException(
                    "a pool of %s processes computes nothing; name at least 1, as in Simulations.ofProcesses(4)"
                            .formatted(processes));
        }
        if (limit.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new GliaException("the time limit of a task must be longer than 0, not " + limit.get());
        }
    }

    /** So many processes without limits; what they print goes to {@code System.out}. */
    public static SimulationOptions processes(int processes) {
        return new SimulationOptions(
                processes,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                WorkerOutput::print,
                false,
                List.of());
    }

    public SimulationOptions limit(Duration limit) {
        return new SimulationOptions(
                processes, Optional.of(limit), heap, memory, seed, jvmArguments, output, progress, classPath);
    }

    public SimulationOptions heap(String heap) {
        return new SimulationOptions(
                processes, limit, Optional.of(heap), memory, seed, jvmArguments, output, progress, classPath);
    }

    public SimulationOptions memory(long bytes) {
        return new SimulationOptions(
                processes, limit, heap, OptionalLong.of(bytes), seed, jvmArguments, output, progress, classPath);
    }

    public SimulationOptions seed(long seed) {
        return new SimulationOptions(
                processes, limit, heap, memory, OptionalLong.of(seed), jvmArguments, output, progress, classPath);
    }

    public SimulationOptions jvmArguments(String... arguments) {
        return new SimulationOptions(
                processes, limit, heap, memory, seed, List.of(arguments), output, progress, classPath);
    }

    public SimulationOptions output(Consumer<String> output) {
        return new SimulationOptions(processes, limit, heap, memory, seed, jvmArguments, output, progress, classPath);
    }

    /** For a JVM whose class loaders, and not its class path, have the classes of the tasks. */
    public SimulationOptions classPath(List<Path> entries) {
        return new SimulationOptions(processes, limit, heap, memory, seed, jvmArguments, output, progress, entries);
    }

    /** With a bar in the last line of the terminal. */
    public SimulationOptions withProgress() {
        return new SimulationOptions(processes, limit, heap, memory, seed, jvmArguments, output, true, classPath);
    }
}
