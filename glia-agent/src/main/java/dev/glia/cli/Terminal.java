package dev.glia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Colours, where people read: on a terminal, and not where {@code NO_COLOR} is set. */
final class Terminal {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private Terminal() {}

    /** For the standard error. */
    static String red(String text) {
        return styled(STDERR, "1;31", text);
    }

    /** For the standard output. */
    static String bold(String text) {
        return styled(STDOUT, "1", text);
    }

    private static String styled(int stream, String code, String text) {
        return Ansi.AUTO.enabled() && !isRedirected(stream) ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The JVM tells of the standard output alone; where the system has no {@code /proc} that must do. */
    private static boolean isRedirected(int stream) {
        try {
            return !Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).startsWith("/dev");
        } catch (IOException e) {
            return false;
        }
    }
}
