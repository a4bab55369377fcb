package dev.glia.maven.progress;

import dev.glia.library.BuildProgress;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** A line per mod: {@code [12/47] dbbs Kv1_1 0.4 s}. */
public final class LogProgress implements BuildProgress {
    private final Log log;

    public LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void done(ModDone mod) {
        log.info(line(mod));
    }

    @Override
    public void say(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    static String line(ModDone mod) {
        String outcome = switch (mod.outcome()) {
            case COMPILED -> "";
            case REUSED -> ", compiled by another process";
            case BROKEN -> ", does not compile";
        };
        return String.format(
                Locale.ROOT,
                "[%s/%s] %s %s %.1f s%s",
                mod.index(),
                mod.of(),
                mod.pkg(),
                mod.mod(),
                mod.took().toMillis() / 1000.0,
                outcome);
    }
}
