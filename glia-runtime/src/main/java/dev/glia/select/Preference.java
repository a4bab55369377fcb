package dev.glia.select;

import java.util.Optional;

/**
 * What one layer wants: for one asset, or, where no asset is named, for all of them.
 *
 * @param asset the asset it speaks of; empty means every asset
 */
public record Preference(Optional<String> asset, Optional<String> pkg, Optional<String> variant) {}
