package dev.glia.verb.doctor;

import dev.glia.asset.ModPackage;
import dev.glia.library.StatedLibrary;
import java.util.List;
import java.util.Optional;

/**
 * Where a model is at home: a project, or a class path.
 *
 * @param library the one that was built for it, as far as one was
 */
public record Place(List<ModPackage> packages, Optional<StatedLibrary> library) {
    public Place {
        packages = List.copyOf(packages);
    }
}
