package dev.glia.verb.report;

import dev.glia.asset.MechanismName;
import dev.glia.kinetics.Kinetics;
import java.util.Optional;

/**
 * A mechanism of an asset that other mechanisms have too.
 *
 * @param label what tells it from them
 */
record Overlaid(String asset, String label, Kinetics kinetics) {
    /** @param version where another one is there as well */
    static Overlaid of(MechanismName name, Optional<String> version, Kinetics kinetics) {
        String pkg = version.map(number -> name.pkg() + " " + number).orElse(name.pkg());
        return new Overlaid(
                name.asset(), name.variant().equals("0") ? pkg : "%s, %s".formatted(pkg, name.variant()), kinetics);
    }
}
