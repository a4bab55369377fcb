package dev.glia.library;

import dev.glia.asset.ModPackage;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.stage.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a library does not hold what the class path asks for, in words; empty where it does. Compiler and flags are not
 * compared: what was built with other flags fits all the same, and a machine that only runs models needs no compiler.
 */
public final class Misfit {
    private Misfit() {}

    public static Optional<String> of(StatedLibrary stated, Inputs inputs, NeuronInstallation neuron) {
        if (stated.manifest().isEmpty()) {
            return Optional.of("its library.json cannot be read");
        }
        LibraryManifest manifest = stated.manifest().get();
        if (manifest.inputs().equals(inputs.fingerprint())) {
            return ofFile(stated.layout(), manifest);
        }
        return Optional.of(difference(manifest, inputs)
                .or(() -> difference(manifest, neuron))
                .orElse("it was built by another version of Glia"));
    }

    /** Whether the libraries are the files that their manifest speaks of, byte for byte. */
    public static Optional<String> ofFile(GliaLayout layout, LibraryManifest manifest) {
        return manifest.library()
                .flatMap(file -> ofFile(layout.library(), file))
                .or(() -> manifest.coreneuron().flatMap(core -> ofFile(layout.coreneuron(), core.file())));
    }

    private static Optional<String> ofFile(Path library, LibraryFile file) {
        if (!Files.isRegularFile(library)) {
            return Optional.of("'%s' is not there".formatted(library.getFileName()));
        }
        return Sha256.of(library).equals(file.sha256())
                ? Optional.empty()
                : Optional.of("'%s' is damaged".formatted(library.getFileName()));
    }

    private static Optional<String> difference(LibraryManifest manifest, Inputs inputs) {
        Set<String> before =
                manifest.packages().stream().map(ModPackage::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> now = inputs.contents().keySet();
        String words = words("added", now.stream().filter(name -> !before.contains(name)))
                + words("removed", before.stream().filter(name -> !now.contains(name)))
                + words(
                        "changed",
                        now.stream()
                                .filter(before::contains)
                                .filter(name -> !inputs.contents()
                                        .get(name)
                                        .fingerprint()
                                        .equals(manifest.fingerprints().get(name))));
        return words.isEmpty() ? Optional.empty() : Optional.of(words.substring(2));
    }

    private static Optional<String> difference(LibraryManifest manifest, NeuronInstallation neuron) {
        return manifest.neuron().fingerprint().equals(neuron.fingerprint())
                ? Optional.empty()
                : Optional.of("it is for NEURON %s of '%s', and NEURON %s of '%s' was found"
                        .formatted(
                                manifest.neuron().version(),
                                manifest.neuron().home(),
                                neuron.version(),
                                neuron.home()));
    }

    private static String words(String what, Stream<String> packages) {
        List<String> names = packages.toList();
        return names.isEmpty()
                ? ""
                : ", %s '%s' %s"
                        .formatted(names.size() == 1 ? "package" : "packages", String.join("', '", names), what);
    }
}
