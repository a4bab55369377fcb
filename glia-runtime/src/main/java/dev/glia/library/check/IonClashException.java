package dev.glia.library.check;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import dev.glia.library.stage.StagedMod;

/** Two mods of one library give an ion different charges. */
public final class IonClashException extends GliaException {
    private static final long serialVersionUID = 1L;

    private final String ion;
    private final transient MechanismName first;
    private final transient MechanismName second;

    IonClashException(String ion, StagedMod first, double firstValence, StagedMod second, double secondValence) {
        super(("ion '%s' has VALENCE %s in %s and VALENCE %s in %s: NEURON allows an ion one charge and would end the "
                        + "process on loading both. Leave one of the two packages out of this project (an "
                        + "<exclusion> in the pom), or give the ion another name in one of the mods")
                .formatted(
                        ion,
                        IonValences.number(firstValence),
                        first.described(),
                        IonValences.number(secondValence),
                        second.described()));
        this.ion = ion;
        this.first = first.name();
        this.second = second.name();
    }

    public String ion() {
        return ion;
    }

    /** The mod that comes first in the order of names. */
    public MechanismName first() {
        return first;
    }

    public MechanismName second() {
        return second;
    }
}
