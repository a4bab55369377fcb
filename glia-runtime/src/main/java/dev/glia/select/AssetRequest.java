package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.Optional;

/**
 * What one use asks for. What it names is hard: no preference can give way on its behalf.
 *
 * @param asset the short name, for example {@code Kv1}
 */
public record AssetRequest(String asset, Optional<String> pkg, Optional<String> variant) {

    /** An asset by its short name, everything else left to preferences and defaults. */
    public static AssetRequest of(String asset) {
        return of(asset, Optional.empty(), Optional.empty());
    }

    /** As {@link #of(String, Optional, Optional, Advice)}, in a program. */
    public static AssetRequest of(String name, Optional<String> pkg, Optional<String> variant) {
        return of(name, pkg, variant, Advice.JAVA);
    }

    /**
     * An asset by its short name, or a mechanism by its full name, which leaves nothing open.
     *
     * @param advice what an error tells to type
     * @throws NoMatchesException where a full name and the package or variant beside it contradict each other
     */
    public static AssetRequest of(String name, Optional<String> pkg, Optional<String> variant, Advice advice) {
        if (!name.startsWith("glia__")) {
            return new AssetRequest(name, pkg, variant);
        }
        return MechanismName.parse(name)
                .map(full -> exactly(full, pkg, variant, advice))
                .orElseGet(() -> new AssetRequest(name, pkg, variant));
    }

    /**
     * One mechanism and no other.
     *
     * @throws NoMatchesException where it is not of the package or variant named beside it
     */
    public static AssetRequest exactly(
            MechanismName name, Optional<String> pkg, Optional<String> variant, Advice advice) {
        AssetRequest whole = exactly(name);
        if (pkg.isPresent() && !pkg.equals(whole.pkg) || variant.isPresent() && !variant.equals(whole.variant)) {
            throw NoMatchesException.contradiction(name, pkg, variant, advice);
        }
        return whole;
    }

    /** One mechanism and no other. */
    public static AssetRequest exactly(MechanismName name) {
        return new AssetRequest(name.asset(), Optional.of(name.pkg()), Optional.of(name.variant()));
    }

    /** Whether it names nothing but the asset. */
    public boolean isOpen() {
        return pkg.isEmpty() && variant.isEmpty();
    }
}
