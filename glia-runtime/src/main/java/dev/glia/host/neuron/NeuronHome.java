package dev.glia.host.neuron;

import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.file.Failures;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is in a folder that may be a NEURON, or may lead to one. Only files are read.
 *
 * @param neuron the installation, where it is one that Glia can use
 * @param seen what is there instead, as half a sentence; empty where there is a NEURON
 */
record NeuronHome(Optional<NeuronInstallation> neuron, String seen) {

    /**
     * Looks at {@code folder}: a prefix, the {@code share/nrn} of one, a Python environment, or the folder of the Python
     * module {@code neuron}.
     */
    static NeuronHome at(Path folder, String foundBy, LibraryIdentity identity) {
        if (!Files.isDirectory(folder)) {
            return nothing("'%s' does not exist".formatted(folder));
        }
        try {
            Optional<Path> prefix = prefixes(folder.toRealPath()).stream()
                    .filter(candidate -> library(candidate).isPresent())
                    .findFirst();
            return prefix.isPresent()
                    ? read(prefix.get(), foundBy, identity)
                    : nothing("'%s' holds no 'lib/libnrniv'".formatted(folder));
        } catch (IOException e) {
            return nothing("'%s' cannot be read: %s".formatted(folder, Failures.reason(e)));
        }
    }

    private static NeuronHome nothing(String seen) {
        return new NeuronHome(Optional.empty(), seen);
    }

    private static NeuronHome read(Path prefix, String foundBy, LibraryIdentity identity) throws IOException {
        Optional<NeuronVersion> version = NeuronVersion.in(prefix.resolve("include"));
        if (version.isEmpty()) {
            return nothing(
                    "NEURON at '%s' has no 'include/nrnsemanticversion.h', so it is older than 8.2; Glia needs 9.0 or newer"
                            .formatted(prefix));
        }
        if (version.get().isTooOld()) {
            return nothing("NEURON %s at '%s' is too old; Glia needs 9.0 or newer".formatted(version.get(), prefix));
        }
        Path library = library(prefix).orElseThrow();
        NeuronInstallation bare =
                new NeuronInstallation(prefix, library, version.get().toString(), "", foundBy);
        NeuronInstallation found =
                bare.withFingerprint(version.get() + "-" + identity.of(library) + "-" + tools(bare, identity));
        return found.parts().stream()
                .filter(file -> !Files.isRegularFile(file))
                .findFirst()
                .map(missing -> nothing("NEURON %s at '%s' is not whole: '%s' is missing"
                        .formatted(found.version(), prefix, prefix.relativize(missing))))
                .orElseGet(() -> new NeuronHome(Optional.of(found), ""));
    }

    /** What translates mods, and what says how they are compiled: a rebuilt NEURON may have another of them and the same library. */
    private static String tools(NeuronInstallation neuron, LibraryIdentity identity) throws IOException {
        List<String> checksums = new ArrayList<>();
        for (Path tool : List.of(neuron.nocmodl(), neuron.makefile())) {
            checksums.add(Files.isRegularFile(tool) ? identity.checksum(tool) : "");
        }
        return Sha256.of(checksums).substring(0, 16);
    }

    /** Where the prefix may be, seen from what people name a home. */
    private static List<Path> prefixes(Path folder) throws IOException {
        List<Path> prefixes = new ArrayList<>(List.of(folder, folder.resolve(".data")));
        for (String up : List.of("../..", "../../..")) {
            // share/nrn of a prefix, and lib/python/neuron of one built with CMake
            prefixes.add(folder.resolve(up).normalize());
        }
        Path lib = folder.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (DirectoryStream<Path> pythons = Files.newDirectoryStream(lib, "python3*")) {
                pythons.forEach(python -> prefixes.add(python.resolve("site-packages/neuron/.data")));
            }
        }
        return prefixes;
    }

    private static Optional<Path> library(Path prefix) {
        return Stream.of("lib/libnrniv.so", "lib/libnrniv.dylib", "lib64/libnrniv.so", "x86_64/lib/libnrniv.so")
                .map(prefix::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
