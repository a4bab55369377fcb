package dev.glia.trial;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import java.util.List;

/**
 * A mechanism that is to be tried out.
 *
 * @param threadsafe whether its mod says that threads may share it
 * @param runs whether it can run by itself, which one with an unset POINTER cannot
 * @param variables of a place, which must be numbers when it has run
 */
public record Examined(MechanismName name, ModKind kind, boolean threadsafe, boolean runs, List<String> variables) {
    private static final String BLANK = " ";
    private static final int FIXED = 4;

    public Examined {
        variables = List.copyOf(variables);
    }

    /** The line that tells the other JVM of it. */
    String line() {
        String fixed =
                String.join(BLANK, name.fullName(), kind.name(), Boolean.toString(threadsafe), Boolean.toString(runs));
        return variables.isEmpty() ? fixed : fixed + BLANK + String.join(BLANK, variables);
    }

    static Examined parse(String line) {
        String[] words = line.split(BLANK);
        return new Examined(
                MechanismName.parse(words[0]).orElseThrow(),
                ModKind.valueOf(words[1]),
                Boolean.parseBoolean(words[2]),
                Boolean.parseBoolean(words[3]),
                List.of(words).subList(FIXED, words.length));
    }
}
