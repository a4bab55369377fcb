package dev.glia.maven.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command line of a JVM as one string, as surefire and others take it: arguments parted by white space, quotes
 * around those that hold some.
 */
public final class ArgLine {
    private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s'\"]|\"[^\"]*\"?|'[^']*'?)+");

    /** Without it a JVM from 24 on warns that NEURON is native code, and a later one will refuse; JDK 17 takes it silently. */
    public static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private ArgLine() {}

    /**
     * Puts the agent, and leave to load NEURON, in front of the user's own arguments and drops an older mention of the same agent: the goal may run
     * twice in one build.
     *
     * @param line the arguments so far, empty where there are none
     * @param options the agent's option string, empty where there are none
     */
    public static String withAgent(String line, Path agent, String options) {
        String argument = argument(agent, options);
        List<String> arguments = new ArrayList<>();
        arguments.add(argument.matches("\\S+") ? argument : '"' + argument + '"');
        arguments.add(NATIVE_ACCESS);
        split(line).stream()
                .filter(other -> !other.equals(NATIVE_ACCESS))
                .filter(other -> !unquoted(other).startsWith(argument(agent, "")))
                .forEach(arguments::add);
        return String.join(" ", arguments);
    }

    /** The one argument that has a JVM start {@code agent}, not quoted. */
    public static String argument(Path agent, String options) {
        return "-javaagent:" + agent + (options.isEmpty() ? "" : "=" + options);
    }

    /** The arguments of {@code line}, quotes kept. */
    static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(line);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    /** The arguments of {@code line} as the JVM is to see them. */
    public static List<String> arguments(String line) {
        return split(line).stream().map(ArgLine::unquoted).collect(Collectors.toList());
    }

    private static String unquoted(String argument) {
        Matcher quoted = Pattern.compile("\"([^\"]*)\"?|'([^']*)'?").matcher(argument);
        return quoted.replaceAll(
                match -> Matcher.quoteReplacement(match.group(1) != null ? match.group(1) : match.group(2)));
    }
}
