package dev.glia.verb.measure;

import dev.glia.asset.MechanismName;
import dev.glia.kinetics.Kinetics;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of some mechanisms.
 *
 * @param neuron the version of the NEURON that it was measured on
 * @param kinetics of each that could be measured
 * @param unmeasured why each other one was not, in half a sentence
 * @param kept of how many the numbers came from the cache
 */
public record Measured(
        String neuron, Map<MechanismName, Kinetics> kinetics, Map<MechanismName, String> unmeasured, int kept) {
    public Measured {
        kinetics = Map.copyOf(kinetics);
        unmeasured = Map.copyOf(unmeasured);
    }

    /** What was measured of one. */
    public Optional<Kinetics> kinetics(MechanismName name) {
        return Optional.ofNullable(kinetics.get(name));
    }

    /** Why nothing was measured of one. */
    public Optional<String> unmeasured(MechanismName name) {
        return Optional.ofNullable(unmeasured.get(name));
    }
}
