package dev.glia;

import java.util.Objects;

/** What may be said with an insert: {@link Glia#pkg}, {@link Glia#variant}, {@link Glia#with}, {@link Glia#at}. */
public sealed interface InsertOption permits Choice, InsertOption.With, InsertOption.At {

    /**
     * A parameter to set.
     *
     * @param parameter the short name, for example {@code gbar}
     * @param value in the unit of the mod
     */
    record With(String parameter, double value) implements InsertOption {
        public With {
            Objects.requireNonNull(parameter, "parameter");
        }
    }

    /**
     * Where a point process goes.
     *
     * @param x from 0 to 1 along the section
     */
    record At(double x) implements InsertOption {}
}
