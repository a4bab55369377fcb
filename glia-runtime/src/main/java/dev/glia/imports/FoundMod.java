package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.nmodl.NmodlSource;
import java.util.List;
import java.util.Optional;

/**
 * One mod that may go into a package, before it is known which of several of one name do.
 *
 * @param path of its file below the root
 * @param source its text; empty where it cannot be read as NMODL
 * @param name what it is to be called, not yet known to be a legal name
 * @param kind what it is taken for where its text cannot be read; nocmodl will say why not
 * @param notes what the user should know of it
 */
record FoundMod(
        String path,
        byte[] bytes,
        Optional<NmodlSource> source,
        ImportedName name,
        Dialect dialect,
        ModKind kind,
        List<String> notes) {
    FoundMod {
        notes = List.copyOf(notes);
    }

    FoundMod named(String variant) {
        return new FoundMod(path, bytes, source, new ImportedName(name.asset(), variant), dialect, kind, notes);
    }

    /** The folder it lies in, empty for the root. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The name of its file, without {@code .mod}. */
    String base() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.mod$", "");
    }

    Mod in(MechanismName full) {
        return source.map(text -> new Mod(
                        full,
                        dialect,
                        text.kind(),
                        path,
                        text.ions(),
                        text.facts().settable()))
                .orElseGet(() -> new Mod(full, dialect, kind, path, List.of(), List.of()));
    }
}
