package dev.glia.host.progress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How much of a work is done, in the last line of the terminal that errors go to, and nothing where they go elsewhere. The line
 * is gone when all is done. Any thread may call.
 */
public final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream terminal;
    private final boolean watched;
    private final String things;
    private int done;
    private int of;

    /** @param watched whether the terminal is one */
    public ProgressBar(PrintStream terminal, boolean watched, String things) {
        this.terminal = terminal;
        this.watched = watched;
        this.things = things;
    }

    /** @param things what is counted, {@code simulations} for example */
    public static ProgressBar of(String things) {
        return new ProgressBar(System.err, isTerminal(), things);
    }

    /** Whether a person sees it. */
    public boolean isWatched() {
        return watched;
    }

    /** So many more are to be done. */
    public synchronized void expect(int more) {
        of += more;
        draw();
    }

    /** So much is done of all there is. */
    public synchronized void show(int done, int of) {
        this.done = done;
        this.of = of;
        draw();
    }

    /** One more is done. */
    public synchronized void advance() {
        done++;
        draw();
    }

    /** Passes a line on, with the bar out of its way. */
    public void around(String line, Consumer<String> say) {
        clear();
        say.accept(line);
        synchronized (this) {
            draw();
        }
    }

    private synchronized void clear() {
        if (watched) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }

    private void draw() {
        if (watched) {
            int full = of == 0 ? 0 : WIDTH * done / of;
            terminal.print(
                    done == of
                            ? CLEAR
                            : "%s[%s%s] %s of %s %s"
                                    .formatted(CLEAR, "#".repeat(full), ".".repeat(WIDTH - full), done, of, things));
            terminal.flush();
        }
    }

    /** The console of Java is about other streams. */
    private static boolean isTerminal() {
        try {
            String errors = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return errors.startsWith("/dev/pts/") || errors.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
