package dev.glia.library;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mods that must be in the library do not build: the project's own, or, with {@code glia.strict}, any. */
public final class ModFailuresException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final transient List<BrokenMod> failures;
    private final transient Path log;

    ModFailuresException(List<BrokenMod> failures, Function<BrokenMod, String> sentence, Path log, String command) {
        super("%s. The whole output is in '%s'; reproduce it with `%s`"
                .formatted(failures.stream().map(sentence).collect(Collectors.joining("; ")), log, command));
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
