package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import java.util.Arrays;
import java.util.List;

/**
 * A mechanism that is to be measured.
 *
 * @param kind density or point process; of others there is no current to watch
 * @param receives whether events reach it
 * @param states of its own, one number each, whose steady states and time constants are measured; none of a point process
 * @param arrays states of its own that are several numbers each
 * @param reads the concentrations of ions that it reads and does not write, {@code cai} for example
 * @param writes the concentrations inside that it writes
 */
public record Specimen(
        MechanismName name,
        ModKind kind,
        boolean receives,
        List<String> states,
        List<String> arrays,
        List<String> reads,
        List<String> writes) {
    private static final String BLANK = " ";
    private static final String COMMA = ",";
    private static final String NONE = "-";

    public Specimen {
        states = List.copyOf(states);
        arrays = List.copyOf(arrays);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /** A density mechanism. */
    public static Specimen density(MechanismName name, List<String> states) {
        return new Specimen(name, ModKind.DENSITY, false, states, List.of(), List.of(), List.of());
    }

    /** A point process that events reach. */
    public static Specimen synapse(MechanismName name) {
        return new Specimen(name, ModKind.POINT_PROCESS, true, List.of(), List.of(), List.of(), List.of());
    }

    /** The same of which more is known: states that are arrays, and the concentrations of ions that it reads or writes. */
    public Specimen with(List<String> arrays, List<String> reads, List<String> writes) {
        return new Specimen(name, kind, receives, states, arrays, reads, writes);
    }

    /** The line that tells the other JVM of it: whatever makes a difference to the measurement, besides the mod. */
    public String line() {
        return String.join(
                BLANK,
                name.fullName(),
                kind.name(),
                Boolean.toString(receives),
                word(states),
                word(arrays),
                word(reads),
                word(writes));
    }

    private static String word(List<String> names) {
        return names.isEmpty() ? NONE : String.join(COMMA, names);
    }

    static Specimen parse(String line) {
        List<String> words = List.of(line.strip().split(BLANK));
        return new Specimen(
                named(words.get(0)),
                ModKind.valueOf(words.get(1)),
                Boolean.parseBoolean(words.get(2)),
                names(words.get(3)),
                names(words.get(4)),
                names(words.get(5)),
                names(words.get(6)));
    }

    private static List<String> names(String word) {
        return word.equals(NONE) ? List.of() : Arrays.asList(word.split(COMMA));
    }

    static MechanismName named(String fullName) {
        return MechanismName.parse(fullName).orElseGet(() -> MechanismName.builtin(fullName));
    }
}
