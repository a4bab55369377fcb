package dev.glia.verb.measure;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.HostException;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Specimen;
import dev.glia.library.LibraryManifest;
import dev.glia.library.cache.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was measured before, by what it depends on: the mod and whatever else lies in its package and may be INCLUDEd, compiler and
 * NEURON, and how is measured.
 *
 * @param store where it is kept
 */
record KeptCurves(ContentStore store) {

    /** What the numbers of a mod depend on. */
    static String key(
            Specimen specimen, ModPackage pkg, String path, NeuronInstallation neuron, LibraryManifest built) {
        Set<String> mods = pkg.mods().stream().map(mod -> mod.path()).collect(Collectors.toSet());
        List<String> parts = new ArrayList<>(
                List.of(Integer.toString(Kinetics.METHOD), specimen.line(), neuron.fingerprint(), built.toolchain()));
        try (PackageFiles files = PackageFiles.open(pkg)) {
            parts.add(Sha256.of(files.read(path)));
            for (String other : files.paths()) {
                if (!mods.contains(other)) {
                    parts.add(other);
                    parts.add(Sha256.of(files.read(other)));
                }
            }
        }
        return Sha256.of(parts);
    }

    Optional<Kinetics> find(String key, Specimen specimen) {
        return store.find(key).flatMap(file -> read(file, specimen));
    }

    /** What is whole and cannot be read is of another Glia, and measured again. */
    private static Optional<Kinetics> read(Path file, Specimen specimen) {
        try {
            return Optional.of(Kinetics.parse(specimen.name(), Files.readAllLines(file)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps what is whole: why a JVM has died may be gone next time. */
    void keep(String key, Kinetics kinetics) {
        if (kinetics.failure().isEmpty()) {
            try {
                Path file = store.temporary(key);
                Files.write(file, kinetics.lines());
                store.publish(key, file);
            } catch (IOException | UncheckedIOException | HostException e) {
                // A cache that cannot be written costs time, not the answer.
                return;
            }
        }
    }
}
