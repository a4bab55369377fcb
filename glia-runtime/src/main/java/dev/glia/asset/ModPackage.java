package dev.glia.asset;

import java.util.List;

/**
 * One Glia package: what its manifest says, and where it was found.
 *
 * @param licence SPDX identifier, or empty where unknown
 * @param origin where the mods come from in words, for example {@code PyPI dbbs-catalogue 6.0.1}, or empty
 */
public record ModPackage(
        String name,
        String version,
        String licence,
        List<String> authors,
        String origin,
        List<Mod> mods,
        PackageSource source) {
    public ModPackage {
        authors = List.copyOf(authors);
        mods = List.copyOf(mods);
    }
}
