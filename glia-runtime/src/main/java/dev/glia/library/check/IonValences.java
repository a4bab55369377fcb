package dev.glia.library.check;

import dev.glia.asset.IonUse;
import dev.glia.asset.MechanismName;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The charges that the mods of one library give their ions. NEURON answers two charges for one ion, and an ion of which
 * no mod gives the charge, by ending the process while it loads the library; so this is settled before.
 */
public final class IonValences {
    /** What NEURON itself says of the ions it knows. */
    private static final Map<String, Double> OF_NEURON = Map.of("na", 1.0, "k", 1.0, "ca", 2.0);

    private IonValences() {}

    /**
     * The mods that cannot be loaded with NEURON's own charges, or use an ion whose charge nobody gives.
     *
     * @throws IonClashException where two mods give one ion different charges: which of them is wrong is the user's to say
     */
    public static SortedMap<MechanismName, ModFault> check(List<StagedMod> mods) {
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        Map<String, StagedMod> first = new HashMap<>();
        for (StagedMod mod : mods) {
            for (IonUse use : mod.ions()) {
                Optional<Double> valence = valence(use);
                Double ofNeuron = OF_NEURON.get(use.ion());
                if (valence.isEmpty()) {
                    continue;
                }
                if (ofNeuron != null && !ofNeuron.equals(valence.get())) {
                    faults.put(mod.name(), againstNeuron(mod, use, ofNeuron));
                } else if (!faults.containsKey(mod.name())) {
                    requireSame(first.putIfAbsent(use.ion(), mod), mod, use.ion());
                }
            }
        }
        for (StagedMod mod : mods) {
            mod.ions().stream()
                    .filter(use -> !OF_NEURON.containsKey(use.ion()) && !first.containsKey(use.ion()))
                    .findFirst()
                    .ifPresent(use -> faults.putIfAbsent(mod.name(), unknown(mod, use)));
        }
        return faults;
    }

    private static void requireSame(StagedMod one, StagedMod other, String ion) {
        if (one != null && !valenceIn(one, ion).equals(valenceIn(other, ion))) {
            throw new IonClashException(
                    ion,
                    one,
                    valenceIn(one, ion).get(),
                    other,
                    valenceIn(other, ion).get());
        }
    }

    private static Optional<Double> valenceIn(StagedMod mod, String ion) {
        return mod.ions().stream()
                .filter(use -> use.ion().equals(ion))
                .flatMap(use -> valence(use).stream())
                .findFirst();
    }

    /** The number of {@code VALENCE}, which may be written {@code - 1}; empty where it is none. */
    private static Optional<Double> valence(IonUse use) {
        try {
            return use.valence().map(text -> Double.parseDouble(text.replaceAll("\\s", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ModFault againstNeuron(StagedMod mod, IonUse use, double ofNeuron) {
        return ModFault.whole(
                mod.mod().path(),
                "USEION %s gives the ion VALENCE %s, but in NEURON it is %s; NEURON would end the process on loading it"
                        .formatted(use.ion(), use.valence().orElse(""), number(ofNeuron)));
    }

    private static ModFault unknown(StagedMod mod, IonUse use) {
        return ModFault.whole(
                        mod.mod().path(),
                        "USEION %s gives no VALENCE, and no other mod of the library does; NEURON would end the process on loading it"
                                .formatted(use.ion()))
                .withHint("write the charge into the statement, for example `USEION %s READ %si VALENCE 1`"
                        .formatted(use.ion(), use.ion()));
    }

    static String number(double valence) {
        return valence == Math.rint(valence) ? Long.toString((long) valence) : Double.toString(valence);
    }
}
