package dev.glia.library;

import dev.glia.asset.MechanismName;
import dev.glia.asset.PackageSource;
import java.util.Optional;

/**
 * A mod that is not in the library, and why. It stays in the index, so that asking for it gives the reason and no other
 * package's mechanism takes its place.
 *
 * @param coordinate of the package, as the user knows it
 * @param path the mod's file inside its package
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

    /** {@code file.mod:12:4}, as far as known. */
    public String place() {
        return path
                + line.map(n -> ":" + n).orElse("")
                + column.map(n -> ":" + n).orElse("");
    }

    /** One sentence for a user: package, coordinate, place, reason, hint. */
    public String sentence() {
        return sentence("does not build");
    }

    /** The same of a mod that builds for NEURON, and not for CoreNEURON. */
    public String coreneuronSentence() {
        return sentence("does not build for CoreNEURON");
    }

    /** Whether it is of the user's personal collection, of which no project is answerable. */
    boolean isPersonal() {
        return PackageSource.isPersonal(coordinate);
    }

    private String sentence(String failing) {
        return "mod '%s' of package '%s' (%s) %s: %s".formatted(name, name.pkg(), coordinate, failing, why());
    }

    /** Place, reason and hint, for where package and coordinate are told already. */
    public String why() {
        return "%s: %s%s".formatted(place(), reason, hint.map(h -> "; " + h).orElse(""));
    }
}
