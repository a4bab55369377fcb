package dev.glia.maven.progress;

import dev.glia.library.BuildProgress;
import dev.glia.library.BuildResult;
import java.io.Console;
import java.io.PrintStream;
import org.apache.maven.plugin.logging.Log;

/** A bar in the last line of a terminal, gone when the build is done. */
public final class TerminalProgress implements BuildProgress {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\033[K";

    private final Log log;
    private final PrintStream terminal;

    TerminalProgress(Log log, PrintStream terminal) {
        this.log = log;
        this.terminal = terminal;
    }

    /** A bar where a person watches, lines everywhere else. */
    public static BuildProgress orLines(Log log, boolean interactive) {
        boolean watched = interactive && isTerminal(System.console()) && log.isInfoEnabled();
        return watched ? new TerminalProgress(log, System.out) : new LogProgress(log);
    }

    @Override
    public void done(ModDone mod) {
        int full = WIDTH * mod.index() / mod.of();
        terminal.print(CLEAR + "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + mod.line());
        terminal.flush();
    }

    @Override
    public void say(String line) {
        terminal.print(CLEAR);
        log.info(line);
    }

    @Override
    public void warn(String line) {
        terminal.print(CLEAR);
        log.warn(line);
    }

    @Override
    public void finished(BuildResult result) {
        terminal.print(CLEAR);
        terminal.flush();
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that Java 17 lacks tells them apart. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return Runtime.version().feature() < 22;
        }
    }
}
