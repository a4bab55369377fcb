package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import java.util.List;

/**
 * A mechanism that is to be measured.
 *
 * @param kind density or point process; of others there is no current to watch
 * @param receives whether events reach it
 * @param states of its own, one number each, whose steady states and time constants are measured; none of a point process
 */
public record Specimen(MechanismName name, ModKind kind, boolean receives, List<String> states) {
    private static final String BLANK = " ";
    private static final int FIXED = 3;

    public Specimen {
        states = List.copyOf(states);
    }

    /** A density mechanism. */
    public static Specimen density(MechanismName name, List<String> states) {
        return new Specimen(name, ModKind.DENSITY, false, states);
    }

    /** A point process that events reach. */
    public static Specimen synapse(MechanismName name) {
        return new Specimen(name, ModKind.POINT_PROCESS, true, List.of());
    }

    /** The line that tells the other JVM of it. */
    String line() {
        return String.join(BLANK, name.fullName(), kind.name(), Boolean.toString(receives), String.join(BLANK, states));
    }

    static Specimen parse(String line) {
        List<String> words = List.of(line.strip().split(BLANK));
        return new Specimen(
                named(words.get(0)),
                ModKind.valueOf(words.get(1)),
                Boolean.parseBoolean(words.get(2)),
                words.subList(FIXED, words.size()));
    }

    static MechanismName named(String fullName) {
        return MechanismName.parse(fullName).orElseGet(() -> MechanismName.builtin(fullName));
    }
}
