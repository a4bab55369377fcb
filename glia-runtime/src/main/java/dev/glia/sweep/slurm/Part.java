package dev.glia.sweep.slurm;

import dev.glia.sweep.RowEnd;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one start of a job has left. */
final class Part {
    private final Map<String, LinkedHashMap<String, String>> done = new LinkedHashMap<>();
    private final Map<String, RowEnd.Failure> failed = new LinkedHashMap<>();
    private Optional<String> broken = Optional.empty();
    private boolean ended;

    void done(String key, LinkedHashMap<String, String> results) {
        done.put(key, results);
    }

    void failed(String key, RowEnd.Failure failure) {
        failed.put(key, failure);
    }

    void broken(String reason) {
        broken = Optional.of(reason);
    }

    void end() {
        ended = true;
    }

    /** By the keys of their rows. */
    Map<String, LinkedHashMap<String, String>> done() {
        return done;
    }

    /** By the keys of their rows. */
    Map<String, RowEnd.Failure> failed() {
        return failed;
    }

    /** Why the job could compute nothing. */
    Optional<String> broken() {
        return broken;
    }

    /** Whether every row of the block was tried. */
    boolean isEnded() {
        return ended;
    }
}
