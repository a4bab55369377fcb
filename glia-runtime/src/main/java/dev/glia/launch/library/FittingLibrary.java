package dev.glia.launch.library;

import dev.glia.build.LibraryManifest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A library that holds exactly what the class path asks for.
 *
 * @param library what NEURON loads; empty where the packages hold nothing to load
 */
public record FittingLibrary(LibraryManifest manifest, Optional<Path> library) {

    /** A library that lies there and was found to fit. */
    static FittingLibrary of(StatedLibrary stated) {
        LibraryManifest manifest = stated.manifest().orElseThrow();
        return new FittingLibrary(
                manifest, manifest.library().map(file -> stated.layout().library()));
    }
}
