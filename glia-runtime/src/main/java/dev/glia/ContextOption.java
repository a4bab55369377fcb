package dev.glia;

import dev.glia.select.Preference;
import java.util.Objects;

/** What a context may prefer: {@link Glia#pkg}, {@link Glia#variant}, {@link Glia#prefer}. */
public sealed interface ContextOption permits Choice, ContextOption.Prefer {

    /** A preference for one asset. */
    record Prefer(Preference preference) implements ContextOption {
        public Prefer {
            Objects.requireNonNull(preference, "preference");
        }
    }
}
