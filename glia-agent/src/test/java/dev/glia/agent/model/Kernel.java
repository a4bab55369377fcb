package dev.glia.agent.model;

import java.io.File;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * What a kernel of Jupyter for Java does: what is typed runs in its own JVM, and the class path is told to it while it runs.
 * The first argument is the class path, the others are what is typed.
 */
public final class Kernel {
    private Kernel() {}

    public static void main(String[] typed) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            List.of(typed[0].split(File.pathSeparator)).forEach(shell::addToClasspath);
            for (int i = 1; i < typed.length; i++) {
                shell.eval(typed[i]).forEach(Kernel::require);
            }
        }
    }

    private static void require(SnippetEvent event) {
        if (event.status() != Snippet.Status.VALID || event.exception() != null) {
            throw new IllegalStateException(event.snippet().source() + ": " + event.status(), event.exception());
        }
    }
}
