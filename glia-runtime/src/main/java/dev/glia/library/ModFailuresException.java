package dev.glia.library;

import dev.glia.asset.BrokenMod;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Mods that must be in the library do not build: the project's own, or, with {@code glia.strict}, any. Each has a line that begins with
 * its place, as editors open it, and a line of advice.
 */
public final class ModFailuresException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final transient List<BrokenMod> failures;
    private final transient Path log;

    /** @param reports of each of {@code failures}, its lines */
    ModFailuresException(List<BrokenMod> failures, List<String> reports, Path log) {
        super(reports.stream().collect(Collectors.joining("\n"))
                + "\n  The log '%s' has the whole output; its last lines are commands that show the same again."
                        .formatted(log));
        this.failures = List.copyOf(failures);
        this.log = log;
    }

    /** Every mod that failed, in the order of their names. */
    public List<BrokenMod> failures() {
        return failures;
    }

    /** Every command of the build, with what it printed. */
    public Path log() {
        return log;
    }
}
