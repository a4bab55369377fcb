package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of a mechanism.
 *
 * @param curves of its gates
 * @param modes of states that depend on each other
 * @param families of its currents
 * @param notes what else there is to know, each a sentence
 * @param failure why there is no more than this, in a sentence; empty where all was measured
 */
public record Kinetics(
        MechanismName name,
        List<Curve> curves,
        List<Modes> modes,
        List<Family> families,
        List<String> notes,
        Optional<String> failure) {
    public Kinetics {
        curves = List.copyOf(curves);
        modes = List.copyOf(modes);
        families = List.copyOf(families);
        notes = List.copyOf(notes);
    }
}
