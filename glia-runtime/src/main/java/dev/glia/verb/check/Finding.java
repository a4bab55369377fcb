package dev.glia.verb.check;

import dev.glia.asset.MechanismName;
import dev.glia.lint.Level;
import dev.glia.lint.Rule;
import java.util.Optional;

/**
 * What a rule found in a mod.
 *
 * @param file where the user finds it, with {@code /} between folders
 * @param line from 1; empty where it is about the mod as a whole
 * @param column from 1
 * @param text what is wrong, in one sentence without a full stop
 */
record Finding(
        MechanismName mod,
        Rule rule,
        Level level,
        String file,
        Optional<Integer> line,
        Optional<Integer> column,
        String text) {
    /** {@code file.mod:12}, as far as known. */
    String place() {
        return file + line.map(number -> ":" + number).orElse("");
    }

    boolean isError() {
        return level == Level.ERROR;
    }
}
