package dev.glia.library.compile;

import dev.glia.library.stage.StagedMod;
import java.time.Duration;

/** Hears how compiling goes; called from several threads. */
public interface CompileListener {
    /** {@code misses} mods are not in the cache and will be compiled; {@code hits} are. */
    void started(int misses, int hits);

    /** One of the misses is done. */
    void done(StagedMod mod, Duration took, End end);

    /** Something that does not stop anything and that the user should know, in one line. */
    void warn(String line);

    /** How a mod that was not in the cache ended. */
    enum End {
        COMPILED,
        /** Another process compiled it meanwhile. */
        FOUND,
        FAULTY
    }
}
