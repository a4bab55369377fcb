package dev.glia.verb.diff;

import dev.glia.GliaException;
import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import dev.glia.kinetics.Kinetics;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.measure.Measured;
import dev.glia.verb.measure.Measuring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * By how much the curves and the reference run of mechanisms changed.
 *
 * @param changes in the order in which they were measured
 * @param notes of mechanisms of which nothing changed, or nothing was measured; of all where nothing could be
 */
record CurveDiff(List<CurveChange> changes, Map<MechanismName, String> notes, Optional<String> failure) {
    static final CurveDiff NONE = new CurveDiff(List.of(), Map.of(), Optional.empty());

    CurveDiff {
        changes = List.copyOf(changes);
        notes = Map.copyOf(notes);
    }

    /**
     * Measures mechanisms in both places.
     *
     * @param differing the names of each in the old place, by those in the new one
     */
    static CurveDiff of(
            List<ModPackage> before,
            List<ModPackage> after,
            Map<MechanismName, MechanismName> differing,
            TrialBuild build) {
        if (differing.isEmpty()) {
            return NONE;
        }
        try {
            return compared(
                    measured(before, differing.values(), build), measured(after, differing.keySet(), build), differing);
        } catch (GliaException e) {
            return new CurveDiff(List.of(), Map.of(), Optional.of("curves are not compared: " + e.getMessage()));
        }
    }

    private static Measured measured(List<ModPackage> packages, Collection<MechanismName> names, TrialBuild build) {
        List<Mod> mods = PackageSet.of(packages).mods(Dialect.NEURON).stream()
                .filter(mod -> names.contains(mod.name()))
                .toList();
        return new Measuring(packages, build).of(mods);
    }

    private static CurveDiff compared(Measured before, Measured after, Map<MechanismName, MechanismName> differing) {
        List<CurveChange> changes = new ArrayList<>();
        Map<MechanismName, String> notes = new TreeMap<>();
        differing.forEach((now, was) -> {
            Optional<Kinetics> old = before.kinetics(was);
            Optional<Kinetics> is = after.kinetics(now);
            if (old.isPresent() && is.isPresent()) {
                List<CurveChange> found = KineticsComparison.of(old.get(), is.get());
                changes.addAll(found);
                if (found.isEmpty()) {
                    notes.put(now, "  its curves and its reference run are the same");
                }
            } else {
                before.unmeasured(was)
                        .or(() -> after.unmeasured(now))
                        .ifPresent(why -> notes.put(now, "  its curves are not compared: " + why));
            }
        });
        return new CurveDiff(changes, notes, Optional.empty());
    }
}
