package dev.glia.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that remembers what users would read. */
public final class RecordedLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    /** Lines with their level, for example {@code INFO done}. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void info(CharSequence content) {
        lines.add("INFO " + content);
    }

    @Override
    public void warn(CharSequence content) {
        lines.add("WARN " + content);
    }
}
