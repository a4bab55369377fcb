package dev.glia.imports;

import dev.glia.asset.MechanismName;
import java.util.Optional;

/**
 * Asset and variant as a file, a mechanism or pip metadata spell them, made to fit the naming grammar: {@code Kv1.1}
 * becomes {@code Kv1_1}, {@code Ca_} becomes {@code Ca}, {@code glia__old__Kv1__high} becomes Kv1 in the variant high.
 */
record ImportedName(String asset, String variant) {
    /** The name that the file gives where it says {@code asset__variant}, else the mechanism's, else the file's. */
    static ImportedName of(String fileName, Optional<String> mechanism) {
        return strip(fileName).contains("__") ? ofFile(fileName) : split(strip(mechanism.orElse(fileName)));
    }

    /** The name that the file gives, whatever the mechanism in it is called. */
    static ImportedName ofFile(String fileName) {
        return split(strip(fileName));
    }

    /** What metadata says; an asset that is a full name already gives its own variant where none is said. */
    static ImportedName of(String asset, String variant) {
        ImportedName split = split(strip(asset));
        boolean said = !variant.equals(MechanismName.DEFAULT_VARIANT);
        return said ? new ImportedName(split.asset, part(variant)) : split;
    }

    /** The name of a package: {@code hnn-core} becomes {@code hnn_core}. */
    static String pkg(String name) {
        return part(name.startsWith("glia__") ? name.substring("glia__".length()) : name);
    }

    MechanismName in(String pkg) {
        return new MechanismName(pkg, asset, variant);
    }

    /** Without a leading {@code _} (legal in file names only) and without the {@code glia__package__} of another time. */
    private static String strip(String name) {
        String bare = name.replaceFirst("^_+", "");
        int old = bare.startsWith("glia__") ? bare.indexOf("__", "glia__".length()) : -1;
        return old < 0 ? bare : bare.substring(old + 2);
    }

    private static ImportedName split(String name) {
        int separator = name.indexOf("__");
        // In `intf__` nothing follows: the underscores are the end of a name, not a separator.
        String variant = separator < 0 ? "" : part(name.substring(separator));
        return variant.isEmpty()
                ? new ImportedName(part(name), MechanismName.DEFAULT_VARIANT)
                : new ImportedName(part(name.substring(0, separator)), variant);
    }

    /** What of a text can stand in a name. */
    static String part(String raw) {
        return raw.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
