package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.select.Advice;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import java.util.Objects;
import java.util.Optional;

/**
 * A package, a variant, or both, to choose among the mechanisms of an asset; made by {@link Glia#pkg} and
 * {@link Glia#variant}.
 */
public record Choice(Optional<String> pkg, Optional<String> variant) implements InsertOption, ContextOption {
    public Choice {
        Objects.requireNonNull(pkg, "pkg");
        Objects.requireNonNull(variant, "variant");
    }

    static final Choice NONE = new Choice(Optional.empty(), Optional.empty());

    static Choice pkgNamed(String name) {
        return new Choice(Optional.of(name), Optional.empty());
    }

    static Choice variantNamed(String name) {
        return new Choice(Optional.empty(), Optional.of(name));
    }

    /** Both together. */
    Choice and(Choice other) {
        if (isEmpty()) {
            return other;
        }
        return new Choice(one("package", "pkg", pkg, other.pkg), one("variant", "variant", variant, other.variant));
    }

    static Choice all(Choice... choices) {
        Choice all = choices.length == 0 ? NONE : choices[0];
        for (int i = 1; i < choices.length; i++) {
            all = all.and(choices[i]);
        }
        return all;
    }

    boolean isEmpty() {
        return pkg.isEmpty() && variant.isEmpty();
    }

    AssetRequest of(String asset) {
        return AssetRequest.of(asset, pkg, variant);
    }

    /**
     * The package and variant of a mechanism.
     *
     * @throws dev.glia.select.NoMatchesException where they are not those of this choice
     */
    Choice exactly(MechanismName mechanism) {
        AssetRequest request = AssetRequest.exactly(mechanism, pkg, variant, Advice.JAVA);
        return new Choice(request.pkg(), request.variant());
    }

    Preference forAsset(String asset) {
        return Preference.of(asset, pkg, variant);
    }

    Preference general() {
        return Preference.general(pkg, variant);
    }

    private static Optional<String> one(String what, String method, Optional<String> first, Optional<String> second) {
        if (first.isPresent() && second.isPresent() && !first.equals(second)) {
            throw new PreferenceException(
                    "one call names two %ss, '%s' and '%s'; keep one of them, for example `%s(\"%s\")`"
                            .formatted(what, first.get(), second.get(), method, first.get()));
        }
        return first.isPresent() ? first : second;
    }
}
