package dev.glia.verb;

import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Explanation;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.util.Optional;

/**
 * {@code show} and {@code resolve}: which mechanism an asset name means, and who decided it.
 *
 * @param index what there is
 * @param preferences what the project and the user prefer
 * @param advice what errors tell the user to type
 */
public record Meaning(AssetIndex index, Preferences preferences, Advice advice) {

    /** The whole answer of {@code show}: every candidate, and what each preference decided. */
    public Explanation explain(String asset, Optional<String> pkg, Optional<String> variant) {
        return new Resolver(index, advice).explain(AssetRequest.of(asset, pkg, variant, advice), preferences);
    }

    /**
     * The answer of {@code resolve}: the mechanism's full name alone.
     *
     * @throws dev.glia.GliaException where the name means none, or several
     */
    public String fullName(String asset, Optional<String> pkg, Optional<String> variant) {
        return new Resolver(index, advice)
                .resolve(AssetRequest.of(asset, pkg, variant, advice), preferences)
                .fullName();
    }
}
