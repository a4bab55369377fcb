package dev.glia.library.translate;

import dev.glia.library.stage.StagedMod;
import java.util.Optional;

/** What makes C++ of a mod. Many threads may ask. */
public interface ModTranslator {
    /** The C++, in a file of its own folder, or why there is none. */
    Attempt<Translation> translate(StagedMod mod);

    /** The C++ that translations begin with as {@code any} does, to be compiled once; empty where it shall not be. */
    Optional<String> header(Translation any);
}
