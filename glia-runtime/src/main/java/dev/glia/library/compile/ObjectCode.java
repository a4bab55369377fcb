package dev.glia.library.compile;

import dev.glia.asset.MechanismName;
import dev.glia.library.stage.StagedMod;
import java.nio.file.Path;

/**
 * The machine code of one mod.
 *
 * @param key what it was made of; the same key always gives the same code
 * @param file in the cache
 */
public record ObjectCode(StagedMod mod, String key, Path file) {
    public MechanismName name() {
        return mod.name();
    }
}
