package dev.glia.nmodl;

import java.util.Optional;

/** Where a mod writes a unit behind a name or a number. */
public final class WrittenUnit {
    private WrittenUnit() {}

    /** The first place of {@code unit}, which is as {@code mA} stands in {@code i (mA)}. */
    public static Optional<Place> first(NmodlSource source, String unit) {
        return source.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.UNIT
                        && token.in(source.text()).strip().equals(unit))
                .findFirst()
                .map(token -> source.place(token.start()));
    }
}
