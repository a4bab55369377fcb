package dev.glia.lint;

import java.util.Locale;

/** How grave a finding is. */
public enum Level {
    /** It fails a check. */
    ERROR,
    /** It is told. */
    WARNING,
    /** It is neither looked at nor told. */
    OFF;

    /** As the user writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
