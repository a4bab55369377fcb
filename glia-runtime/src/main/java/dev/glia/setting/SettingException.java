package dev.glia.setting;

import dev.glia.GliaException;

/** A setting has a value that it cannot have. */
public final class SettingException extends GliaException {
    private static final long serialVersionUID = 1L;

    SettingException(Setting setting, String value) {
        super("%s (in the environment: %s) is '%s'; it must be %s, for example -D%s=%s"
                .formatted(
                        setting.property(),
                        setting.environment(),
                        value,
                        setting.kind().expected(),
                        setting.property(),
                        setting.kind().example()));
    }
}
