package dev.glia.asset;

import java.util.Optional;

/**
 * A mod that is not in the library, and why. It stays in the index, so that asking for it gives the reason and no other
 * package's mechanism takes its place.
 *
 * @param coordinate of the package, as the user knows it
 * @param path the mod's file inside its package, or as the user finds it
 * @param line in the mod's file, from 1; empty where the fault has no line
 * @param column in that line, from 1
 * @param reason the first message of nocmodl, of the compiler or of our own check, without place
 * @param hint what would mend it, where we know
 */
public record BrokenMod(
        MechanismName name,
        String coordinate,
        String path,
        Optional<Integer> line,
        Optional<Integer> column,
        String reason,
        Optional<String> hint) {
    /** What a mod does that is not in the library. */
    public static final String FAILS = "does not build";

    /** What a mod does that is in NEURON's library alone. */
    public static final String FAILS_FOR_CORENEURON = "does not build for CoreNEURON";

    /** {@code file.mod:12:4}, as far as known. */
    public String place() {
        return path + position();
    }

    private String position() {
        return line.map(n -> ":" + n).orElse("") + column.map(n -> ":" + n).orElse("");
    }

    /** A line with place and reason for {@code file}, and a line with the mod's names and the advice. */
    public String report(String file, String failing) {
        return "%s%s: %s\n  %s %s%s"
                .formatted(
                        file,
                        position(),
                        reason,
                        described(),
                        failing,
                        hint.map(h -> ": " + h).orElse(""));
    }

    /** The same for a mod that is left out: the coordinate belongs to the place, because the file may lie in a jar. */
    public String warning(String file, String failing, String without) {
        return "%s%s: %s (%s)\n  mod '%s' of package '%s' %s; %s%s"
                .formatted(
                        file,
                        position(),
                        reason,
                        coordinate,
                        name,
                        name.pkg(),
                        failing,
                        without,
                        hint.map(h -> "\n  " + h).orElse(""));
    }

    /** The same with the path of another file, such as the one that its author edits. */
    public BrokenMod in(String file) {
        return new BrokenMod(name, coordinate, file, line, column, reason, hint);
    }

    private String described() {
        return "mod '%s' of package '%s' (%s)".formatted(name, name.pkg(), coordinate);
    }

    /** One sentence for a user: package, coordinate, place, reason, hint. */
    public String sentence() {
        return sentence(FAILS);
    }

    /** The same of a mod that builds for NEURON, and not for CoreNEURON. */
    public String coreneuronSentence() {
        return sentence(FAILS_FOR_CORENEURON);
    }

    /** Whether it is of the user's personal collection, of which no project is answerable. */
    public boolean isPersonal() {
        return PackageSource.isPersonal(coordinate);
    }

    String sentence(String failing) {
        return "%s %s: %s".formatted(described(), failing, why());
    }

    /** Place, reason and hint, for where package and coordinate are told already. */
    public String why() {
        return "%s: %s%s".formatted(place(), reason, hint.map(h -> "; " + h).orElse(""));
    }
}
