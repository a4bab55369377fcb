package dev.glia.library.check;

import dev.glia.asset.IonUse;
import dev.glia.asset.MechanismName;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The charges that the mods of one library give their ions. NEURON answers two charges for one ion, and an ion of which
 * no mod gives the charge, by ending the process while it loads the library; so the mods in whose way that is are left out.
 */
public final class IonValences {
    /** What NEURON itself says of the ions it knows. */
    private static final Map<String, Double> OF_NEURON = Map.of("na", 1.0, "k", 1.0, "ca", 2.0);

    private final Map<String, Double> chosen;
    private final Map<String, StagedMod> givers = new HashMap<>();
    private final SortedMap<MechanismName, ModFault> faults = new TreeMap<>();

    private IonValences(Map<String, Double> chosen) {
        this.chosen = chosen;
    }

    /**
     * The mods that cannot be loaded with NEURON's own charges or with those of the other mods, and those that use an ion whose
     * charge nobody gives.
     *
     * @param own packages whose mods are right where two are in each other's way; else the first in the order of names is, and
     *     the personal collection never
     * @param chosen the charges that the user decided for
     */
    public static SortedMap<MechanismName, ModFault> check(
            List<StagedMod> mods, Set<String> own, Map<String, Double> chosen) {
        IonValences ions = new IonValences(chosen);
        List<StagedMod> inOrder = new ArrayList<>(mods);
        inOrder.sort(Precedence.of(own));
        for (StagedMod mod : inOrder) {
            ions.add(mod);
        }
        for (StagedMod mod : mods) {
            ions.requireCharges(mod);
        }
        return ions.faults;
    }

    /** Notes which charges {@code mod} gives, or that it cannot give them. */
    private void add(StagedMod mod) {
        Map<String, Double> charges = new LinkedHashMap<>();
        for (IonUse use : mod.ions()) {
            Optional<Double> charge = valence(use);
            if (charge.isPresent()) {
                charges.put(use.ion(), charge.get());
            }
        }
        for (Map.Entry<String, Double> ion : charges.entrySet()) {
            Optional<ModFault> fault = fault(mod, ion.getKey(), ion.getValue());
            if (fault.isPresent()) {
                faults.put(mod.name(), fault.get());
                return;
            }
        }
        for (String ion : charges.keySet()) {
            givers.putIfAbsent(ion, mod);
        }
    }

    private Optional<ModFault> fault(StagedMod mod, String ion, double charge) {
        Double ofNeuron = OF_NEURON.get(ion);
        if (ofNeuron != null) {
            return ofNeuron == charge ? Optional.empty() : Optional.of(againstNeuron(mod, ion, charge, ofNeuron));
        }
        Double ofUser = chosen.get(ion);
        if (ofUser != null) {
            return ofUser == charge ? Optional.empty() : Optional.of(againstChoice(mod, ion, charge, ofUser));
        }
        StagedMod giver = givers.get(ion);
        return giver == null || valenceIn(giver, ion) == charge
                ? Optional.empty()
                : Optional.of(clash(mod, ion, charge, giver));
    }

    private void requireCharges(StagedMod mod) {
        for (IonUse use : mod.ions()) {
            if (!OF_NEURON.containsKey(use.ion()) && !isGiven(use.ion(), mod)) {
                faults.putIfAbsent(mod.name(), unknown(mod, use.ion()));
            }
        }
    }

    /** A package must not live on what only its user's own collection says: elsewhere it would be broken. */
    private boolean isGiven(String ion, StagedMod mod) {
        StagedMod giver = givers.get(ion);
        return giver != null && (mod.isPersonal() || !giver.isPersonal());
    }

    private static double valenceIn(StagedMod mod, String ion) {
        for (IonUse use : mod.ions()) {
            if (use.ion().equals(ion) && valence(use).isPresent()) {
                return valence(use).get();
            }
        }
        throw new IllegalArgumentException("the mod gives the ion no charge");
    }

    /** The number of {@code VALENCE}, which may be written {@code - 1}; empty where it is none. */
    private static Optional<Double> valence(IonUse use) {
        try {
            return use.valence().map(text -> Double.parseDouble(text.replaceAll("\\s", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ModFault clash(StagedMod mod, String ion, double charge, StagedMod giver) {
        return fault(
                mod,
                ion,
                charge,
                "%s gives it VALENCE %s; NEURON allows an ion one charge"
                        .formatted(giver.described(), number(valenceIn(giver, ion))),
                "choose this one with -Dglia.valence=%s=%s, which leaves out the mods that give it another charge, or give the ion another name in one of the mods"
                        .formatted(ion, number(charge)));
    }

    private static ModFault againstChoice(StagedMod mod, String ion, double charge, double chosen) {
        return fault(
                mod,
                ion,
                charge,
                "glia.valence chooses %s".formatted(number(chosen)),
                "leave this ion out of glia.valence, or choose %s=%s".formatted(ion, number(charge)));
    }

    private static ModFault againstNeuron(StagedMod mod, String ion, double charge, double ofNeuron) {
        return fault(
                mod,
                ion,
                charge,
                "in NEURON it is %s; NEURON would end the process on loading it".formatted(number(ofNeuron)),
                "write VALENCE %s, or give the ion another name".formatted(number(ofNeuron)));
    }

    private static ModFault fault(StagedMod mod, String ion, double charge, String but, String hint) {
        return ModFault.whole(
                        mod.mod().path(),
                        "USEION %s gives the ion VALENCE %s, but %s".formatted(ion, number(charge), but))
                .withHint(hint);
    }

    private static ModFault unknown(StagedMod mod, String ion) {
        return ModFault.whole(
                        mod.mod().path(),
                        "USEION %s gives no VALENCE, and no other mod of the library does; NEURON would end the process on loading it"
                                .formatted(ion))
                .withHint("write the charge into the statement, for example `USEION %s READ %si VALENCE 1`"
                        .formatted(ion, ion));
    }

    private static String number(double valence) {
        return valence == Math.rint(valence) ? Long.toString((long) valence) : Double.toString(valence);
    }
}
