package dev.glia.library;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counterpart of a library for CoreNEURON.
 *
 * @param toolchain fingerprint of how it was made: compiler, translator and options
 * @param flags the options of compiler and translator
 * @param broken mechanisms of the library that are not in this one, and why CoreNEURON cannot take them
 */
public record CoreLibrary(
        LibraryFile file, String toolchain, List<String> flags, SortedMap<MechanismName, BrokenMod> broken) {
    public CoreLibrary {
        flags = List.copyOf(flags);
        broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
    }
}
