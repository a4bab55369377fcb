package dev.glia.generate;

import java.util.Optional;

/** Numbers as mods write them; some are names that DEFINE has given a value elsewhere. */
final class Numbers {
    private Numbers() {}

    /** As a literal of Java. */
    static Optional<String> of(Optional<String> written) {
        return written.flatMap(Numbers::of);
    }

    static Optional<String> of(String written) {
        try {
            double value = Double.parseDouble(written);
            return Double.isInfinite(value) ? Optional.empty() : Optional.of(Double.toString(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
