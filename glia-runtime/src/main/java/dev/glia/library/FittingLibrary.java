package dev.glia.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A library that holds exactly what the class path asks for.
 *
 * @param library what NEURON loads; empty where the packages hold nothing to load
 * @param coreneuron what CoreNEURON loads, where that was built too
 */
public record FittingLibrary(LibraryManifest manifest, Optional<Path> library, Optional<Path> coreneuron) {

    /** A library that lies there and was found to fit. */
    public static FittingLibrary of(StatedLibrary stated) {
        return of(stated.layout(), stated.manifest().orElseThrow());
    }

    /** What the manifest of that folder speaks of. */
    public static FittingLibrary of(GliaLayout layout, LibraryManifest manifest) {
        return new FittingLibrary(
                manifest,
                manifest.library().map(file -> layout.library()),
                manifest.coreneuron().map(core -> layout.coreneuron()));
    }
}
