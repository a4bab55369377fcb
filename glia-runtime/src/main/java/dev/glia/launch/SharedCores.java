package dev.glia.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JVMs that share the cores of a machine, and most of whose work is NEURON's: Java's compilers, and as many threads of a collector
 * as there are cores, would take the cores from it. What runs long is compiled all the same.
 */
public final class SharedCores {
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");
    private static final List<String> READ_BY_JAVA = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private SharedCores() {}

    /**
     * The arguments of such a JVM, to stand before those of the user, which then hold. A JVM that is told two collectors does not
     * start, so a collector that the user names, there or in the environment, is the only one.
     *
     * @param users arguments
     */
    public static List<String> arguments(List<String> users) {
        return arguments(users, name -> Optional.ofNullable(System.getenv(name)));
    }

    static List<String> arguments(List<String> users, Function<String, Optional<String>> environment) {
        List<String> words = new ArrayList<>(List.of("-XX:CompileThresholdScaling=10"));
        boolean chosen = Stream.concat(
                        users.stream(), READ_BY_JAVA.stream().map(environment).flatMap(Optional::stream))
                .anyMatch(said -> COLLECTOR.matcher(said).find());
        if (!chosen) {
            words.add("-XX:+UseSerialGC");
        }
        return words;
    }
}
