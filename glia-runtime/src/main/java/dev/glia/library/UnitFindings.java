package dev.glia.library;

import dev.glia.asset.MechanismName;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.Staging;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import dev.glia.library.translate.UnitCheck;
import java.util.SortedMap;
import java.util.TreeMap;

/** What NEURON's {@code modlunit} says of every mod of a build, without building it. */
public final class UnitFindings {
    private UnitFindings() {}

    /** The first units of each mod that do not fit together. */
    public static SortedMap<MechanismName, ModFault> of(BuildRequest request) {
        SortedMap<MechanismName, ModFault> found = new TreeMap<>();
        BuildCache cache = request.cache();
        Toolchain toolchain = request.toolchain(new NeuronLocator(request.neuron()).locate(), cache);
        Staging staging = Staging.of(Inputs.of(request.packages(), ""));
        try (Transcript log = new Transcript(request.layout().work().resolve("units.log"))) {
            UnitCheck units = new UnitCheck(toolchain, request.layout().work().resolve("units"), log);
            staging.mods().forEach(mod -> units.finding(mod).ifPresent(fault -> found.put(mod.name(), fault)));
        }
        return found;
    }
}
