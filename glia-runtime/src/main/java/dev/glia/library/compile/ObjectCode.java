package dev.glia.library.compile;

import dev.glia.asset.MechanismName;
import dev.glia.library.stage.StagedMod;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine code of one mod.
 *
 * @param key what it was made of; the same key always gives the same code
 * @param file in the cache
 */
public record ObjectCode(StagedMod mod, String key, Path file) {
    /** Each mod with its file, in the order of {@code objects}. */
    public static Map<StagedMod, Path> files(List<ObjectCode> objects) {
        Map<StagedMod, Path> files = new LinkedHashMap<>();
        objects.forEach(code -> files.put(code.mod(), code.file()));
        return files;
    }

    public MechanismName name() {
        return mod.name();
    }
}
