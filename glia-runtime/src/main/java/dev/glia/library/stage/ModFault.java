package dev.glia.library.stage;

import java.util.Optional;

/**
 * Why one mod cannot be in the library.
 *
 * @param file the file inside the package that is at fault: the mod, or what it INCLUDEs
 * @param line in that file, from 1
 * @param column in that line, from 1
 * @param reason the first message, without place
 * @param hint what would mend it, where we know
 * @param machine whether the machine and not the mod is at fault: no memory, no time; the same mod may do tomorrow
 */
public record ModFault(
        String file,
        Optional<Integer> line,
        Optional<Integer> column,
        String reason,
        Optional<String> hint,
        boolean machine) {

    /** A fault of the mod as a whole. */
    public static ModFault whole(String file, String reason) {
        return new ModFault(file, Optional.empty(), Optional.empty(), reason, Optional.empty(), false);
    }

    public static ModFault at(String file, int line, int column, String reason) {
        return new ModFault(file, Optional.of(line), Optional.of(column), reason, Optional.empty(), false);
    }

    /** A fault of the machine while it worked on the mod. */
    public static ModFault ofMachine(String file, String reason, String hint) {
        return new ModFault(file, Optional.empty(), Optional.empty(), reason, Optional.of(hint), true);
    }

    public ModFault withHint(String hint) {
        return new ModFault(file, line, column, reason, Optional.of(hint), machine);
    }
}
