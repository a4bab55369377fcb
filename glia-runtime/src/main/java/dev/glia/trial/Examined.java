package dev.glia.trial;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;

/**
 * A mechanism that is to be tried out.
 *
 * @param threadsafe whether its mod says that threads may share it
 * @param runs whether it can run by itself, which one with an unset POINTER cannot
 */
public record Examined(MechanismName name, ModKind kind, boolean threadsafe, boolean runs) {
    private static final String BLANK = " ";

    /** The line by which the other JVM is told of it. */
    String line() {
        return String.join(BLANK, name.fullName(), kind.name(), Boolean.toString(threadsafe), Boolean.toString(runs));
    }

    static Examined parse(String line) {
        String[] words = line.split(BLANK);
        return new Examined(
                MechanismName.parse(words[0]).orElseThrow(),
                ModKind.valueOf(words[1]),
                Boolean.parseBoolean(words[2]),
                Boolean.parseBoolean(words[3]));
    }
}
