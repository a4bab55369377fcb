package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import java.util.List;

/**
 * A density mechanism that is to be measured.
 *
 * @param states of its own, one number each
 */
public record Channel(MechanismName name, List<String> states) {
    private static final String BLANK = " ";

    public Channel {
        states = List.copyOf(states);
    }

    /** The line that tells the other JVM of it. */
    String line() {
        return name.fullName() + BLANK + String.join(BLANK, states);
    }

    static Channel parse(String line) {
        List<String> words = List.of(line.split(BLANK));
        return new Channel(named(words.get(0)), words.subList(1, words.size()));
    }

    static MechanismName named(String fullName) {
        return MechanismName.parse(fullName).orElseGet(() -> MechanismName.builtin(fullName));
    }
}
