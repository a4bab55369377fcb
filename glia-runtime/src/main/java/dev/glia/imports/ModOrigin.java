package dev.glia.imports;

import java.util.List;
import java.util.Optional;

/**
 * What is known of where mods come from.
 *
 * @param version the package's
 * @param licence SPDX identifier, where metadata has one
 * @param words where the mods come from, for people
 */
record ModOrigin(String version, Optional<String> licence, List<String> authors, String words) {
    ModOrigin {
        authors = List.copyOf(authors);
    }
}
