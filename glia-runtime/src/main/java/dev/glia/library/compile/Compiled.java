package dev.glia.library.compile;

import dev.glia.asset.MechanismName;
import dev.glia.library.stage.ModFault;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the mods of a build came to.
 *
 * @param objects in the order of the mods' names
 * @param faults of the mods that did not compile
 * @param compiled how many were compiled here
 * @param reused how many were there already, or were made by another process meanwhile
 * @param common what has to be linked with them
 */
public record Compiled(
        List<ObjectCode> objects,
        SortedMap<MechanismName, ModFault> faults,
        int compiled,
        int reused,
        Optional<CommonCode> common) {
    public Compiled {
        objects = List.copyOf(objects);
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }
}
