package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.ModKind;
import dev.glia.select.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which mechanisms a listing shows.
 *
 * @param asset part of the asset's name, in any case
 * @param pkg the package's name
 * @param variant the variant's name
 * @param kind density, point process or artificial cell
 * @param builtins whether NEURON's own mechanisms are shown too; they are where {@code pkg} names them
 */
public record ListingFilter(
        Optional<String> asset,
        Optional<String> pkg,
        Optional<String> variant,
        Optional<ModKind> kind,
        boolean builtins) {

    /** Everything but NEURON's own mechanisms. */
    public static final ListingFilter PACKAGES =
            new ListingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Everything. */
    public static final ListingFilter ALL =
            new ListingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    /**
     * The kind of that name, as listings write it: {@code density}, {@code point process}, {@code artificial cell}; a hyphen
     * or an underscore does for the blank.
     */
    public static ModKind kind(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(ModKind.values())
                .filter(kind -> kind.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new GliaException(
                        "there is no kind '%s'; the kinds are %s".formatted(name, String.join(", ", kinds()))));
    }

    /** The kinds that a listing can show, as it writes them. */
    public static List<String> kinds() {
        return Arrays.stream(ModKind.values())
                .filter(kind -> kind != ModKind.FUNCTIONS)
                .map(ListingFilter::word)
                .toList();
    }

    /** How listings write a kind. */
    public static String word(ModKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean shows(Candidate candidate) {
        return asset.map(part -> candidate
                                .name()
                                .asset()
                                .toLowerCase(Locale.ROOT)
                                .contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && pkg.map(candidate.name().pkg()::equals)
                        .orElse(builtins || !candidate.name().isBuiltin())
                && variant.map(candidate.name().variant()::equals).orElse(true)
                && kind.map(candidate.kind()::equals).orElse(true);
    }
}
