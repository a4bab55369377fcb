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
public record ModOrigin(String version, Optional<String> licence, List<String> authors, String words) {
    public ModOrigin {
        authors = List.copyOf(authors);
    }

    /**
     * What a project says of itself.
     *
     * @param licences the names of its licences, of which a user may choose one
     * @param home where its sources are, or empty
     */
    public static ModOrigin ofProject(String version, List<String> licences, List<String> authors, String home) {
        List<String> known =
                licences.stream().flatMap(name -> Licences.named(name).stream()).toList();
        return new ModOrigin(
                version, known.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", known)), authors, home);
    }
}
