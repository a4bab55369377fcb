package dev.glia.select;

import java.util.Optional;

/**
 * What one layer wants: for one asset, or, where no asset is named, for all of them.
 *
 * @param asset the asset it speaks of; empty means every asset
 * @param pkg the package to take it from; empty leaves the package to the layers further out
 * @param variant the variant to take; empty leaves the variant to the layers further out
 */
public record Preference(Optional<String> asset, Optional<String> pkg, Optional<String> variant) {

    /** A preference for one asset. */
    public static Preference of(String asset, Optional<String> pkg, Optional<String> variant) {
        return new Preference(Optional.of(asset), pkg, variant);
    }

    /** A preference for every asset. */
    public static Preference general(Optional<String> pkg, Optional<String> variant) {
        return new Preference(Optional.empty(), pkg, variant);
    }

    /** Whether it wants nothing; such a preference is as good as none. */
    public boolean isEmpty() {
        return pkg.isEmpty() && variant.isEmpty();
    }

    /** What it wants, in words for messages: {@code package 'a' and variant 'hi'}. */
    public String wish() {
        return wish(pkg, variant);
    }

    static String wish(Optional<String> pkg, Optional<String> variant) {
        if (pkg.isPresent() && variant.isPresent()) {
            return "package '%s' and variant '%s'".formatted(pkg.get(), variant.get());
        }
        return pkg.map(p -> "package '" + p + "'")
                .or(() -> variant.map(v -> "variant '" + v + "'"))
                .orElse("nothing");
    }
}
