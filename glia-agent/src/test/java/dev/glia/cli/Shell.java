package dev.glia.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's shell, in which {@code glia} is the command line in a JVM of its own.
 *
 * @param folder where the user is
 */
record Shell(Path folder, Map<String, String> environment) {
    private static final String GLIA = "glia() { '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.glia.cli.Main \"$@\"; }\n"
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));

    /** What a message tells to type: the first text between backticks that begins so. */
    static String command(String message, String beginning) {
        Matcher command =
                Pattern.compile("`(" + Pattern.quote(beginning) + "[^`]*)`").matcher(message);
        if (!command.find()) {
            throw new AssertionError("no `" + beginning + "...` in: " + message);
        }
        return command.group(1);
    }

    /** Types a command on a terminal; everything that stands on it afterwards. */
    String onTerminal(String command) throws IOException, InterruptedException {
        return run("python3", "-c", "import pty, sys; pty.spawn(sys.argv[1:])", "sh", "-c", GLIA + command)
                .out();
    }

    /** Types commands, a line each. */
    Glia type(String... commands) throws IOException, InterruptedException {
        return run("sh", "-c", GLIA + String.join("\n", commands));
    }

    /** Types a command that begins with {@code glia}, which runs in this JVM with the words that the shell makes of it. */
    Glia typeHere(String command) throws IOException, InterruptedException {
        Glia words = run("sh", "-c", "glia() { printf '%s\\0' \"$@\"; }\n" + command);
        return Glia.run(words.out().split("\0"));
    }

    private Glia run(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "shell", ".out");
        Path err = Files.createTempFile(folder, "shell", ".err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(Set.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Glia(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
