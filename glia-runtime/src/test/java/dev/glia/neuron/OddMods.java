package dev.glia.neuron;

import dev.glia.fixtures.CompiledMods;
import java.util.List;

/** The odd mods of the tests, which a test JVM can load once. */
final class OddMods {
    private OddMods() {}

    static void load() {
        if (!Neuron.knows("pointing")) {
            Neuron.load(CompiledMods.library("odd"), List.of("pointing", "Pointed", "failing", "Summing"));
        }
    }
}
