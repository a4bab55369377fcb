package dev.glia.launch;

import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.util.Locale;

/** What becomes of a package that a class loader shows after NEURON has started. */
enum Late {
    /** It is loaded as a library of its own, and said. */
    LOAD,
    /** The call that met it fails. */
    REFUSE;

    static Late chosen() {
        String text = Settings.fromSystem().text(Setting.LATE).orElseThrow();
        for (Late late : values()) {
            if (late.name().equals(text.toUpperCase(Locale.ROOT))) {
                return late;
            }
        }
        throw new LaunchException("glia.late is '%s'; it must be load or refuse".formatted(text));
    }
}
