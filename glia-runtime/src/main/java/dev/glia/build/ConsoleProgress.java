package dev.glia.build;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows a build to a person: a line for every mod that is compiled, {@code [12/47] dbbs Kv1_1 0.4 s}, or, where output goes
 * to a terminal, one line that is drawn anew.
 */
public final class ConsoleProgress implements BuildProgress {
    private static final int BAR = 24;

    private final Consumer<String> info;
    private final Consumer<String> warning;
    private final Consumer<String> redraw;
    private final boolean terminal;

    private ConsoleProgress(
            Consumer<String> info, Consumer<String> warning, Consumer<String> redraw, boolean terminal) {
        this.info = info;
        this.warning = warning;
        this.redraw = redraw;
        this.terminal = terminal;
    }

    /** Lines to a log. */
    public static ConsoleProgress lines(Consumer<String> info, Consumer<String> warning) {
        return new ConsoleProgress(info, warning, text -> {}, false);
    }

    /**
     * A bar on a terminal, lines for what must stay to be read.
     *
     * @param redraw writes text without ending the line, and shows it at once
     */
    public static ConsoleProgress bar(Consumer<String> info, Consumer<String> warning, Consumer<String> redraw) {
        return new ConsoleProgress(info, warning, redraw, true);
    }

    @Override
    public void started(int toCompile, int reused) {
        if (toCompile > 0) {
            info.accept(
                    "compiling %d mod%s, %d from the cache".formatted(toCompile, toCompile == 1 ? "" : "s", reused));
        }
    }

    @Override
    public void done(ModDone mod) {
        if (terminal) {
            redraw.accept("\r" + bar(mod) + (mod.index() == mod.of() ? "\r\033[K" : "\033[K"));
        } else {
            info.accept(line(mod));
        }
    }

    @Override
    public void say(String line) {
        info.accept(line);
    }

    @Override
    public void warn(String line) {
        warning.accept(line);
    }

    static String line(ModDone mod) {
        String end = switch (mod.outcome()) {
            case COMPILED -> seconds(mod.took());
            case REUSED -> "compiled by another build";
            case BROKEN -> "does not build";
        };
        return "[%d/%d] %s %s %s".formatted(mod.index(), mod.of(), mod.pkg(), mod.mod(), end);
    }

    private static String bar(ModDone mod) {
        int full = BAR * mod.index() / mod.of();
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] " + mod.index() + "/" + mod.of() + " " + mod.pkg()
                + " " + mod.mod();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
