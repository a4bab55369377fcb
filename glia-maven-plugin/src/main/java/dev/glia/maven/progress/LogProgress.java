package dev.glia.maven.progress;

import dev.glia.library.BuildProgress;
import org.apache.maven.plugin.logging.Log;

/** A line per mod: {@code [12/47] dbbs Kv1_1 0.4 s}. */
public final class LogProgress implements BuildProgress {
    private final Log log;

    public LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void done(ModDone mod) {
        log.info(mod.line());
    }

    @Override
    public void say(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }
}
