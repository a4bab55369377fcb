package dev.glia.library;

import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.util.Locale;

/** When a library is compiled. */
public enum Freshness {
    /** If it is not current. */
    AUTO,
    /** Not at all: the library that there is is used as it is, and Glia says what is stale about it. */
    NEVER,
    /** Each time, and nothing that was compiled before is used. */
    ALWAYS;

    /** {@code glia.compile}, which is the plainer word; else {@code glia.nocompile}. */
    static Freshness of(Settings settings) {
        if (!settings.chosen().containsKey(Setting.COMPILE) && settings.truth(Setting.NOCOMPILE)) {
            return NEVER;
        }
        String text = settings.text(Setting.COMPILE).orElseThrow();
        for (Freshness freshness : values()) {
            if (freshness.name().equals(text.toUpperCase(Locale.ROOT))) {
                return freshness;
            }
        }
        throw new BuildException("glia.compile is '%s'; it must be auto, never or always".formatted(text));
    }
}
