package dev.glia.launch;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.library.FittingLibrary;
import dev.glia.library.LibraryManifest;
import dev.glia.library.StatedLibrary;
import dev.glia.neuron.bridge.OneNeuron;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Watches a launch that finds everything out, and keeps what it has found as a {@link KnownLaunch}. */
final class Keeping {
    private static final Path NONE = Path.of("");
    private static final int NAME_LENGTH = 32;

    private final Path folder;
    private final String question;
    private final KnownLaunch.Witness witness;
    private final List<String> said = new ArrayList<>();

    /** To be made before the launch reads anything. */
    Keeping(Path folder, String question, List<LoaderPlaces> shown) {
        this.folder = folder;
        this.question = question;
        this.witness = new KnownLaunch.Witness(ClassPath.evidence(shown));
    }

    /** Passes on what is said, and remembers it. */
    Consumer<String> noting(Consumer<String> say) {
        return words -> {
            said.add(words);
            say.accept(words);
        };
    }

    /**
     * A counterpart for CoreNEURON comes with reasons for what it lacks, and a library that is for one kind of processor may be met by
     * another; such launches find it out each time.
     */
    void keep(
            NeuronInstallation neuron,
            Optional<FittingLibrary> fitting,
            Optional<StatedLibrary> stated,
            NeuronLocator locator) {
        boolean plain = fitting.flatMap(FittingLibrary::coreneuron).isEmpty()
                && fitting.flatMap(library -> library.manifest().processor()).isEmpty();
        if (!plain || OneNeuron.bridge().isEmpty()) {
            return;
        }
        try {
            Optional<LibraryManifest> manifest = fitting.map(FittingLibrary::manifest);
            KnownLaunch launch = new KnownLaunch(
                    neuron,
                    OneNeuron.bridge().get(),
                    fitting.flatMap(FittingLibrary::library).orElse(NONE),
                    manifest.map(LibraryManifest::mechanismNames).orElse(List.of()),
                    manifest.map(this::copied).orElse(NONE),
                    said);
            List<Path> others = new ArrayList<>(locator.evidence(neuron));
            others.add(Path.of(OneRuntime.place()));
            stated.ifPresent(library -> {
                others.add(library.layout().manifest());
                others.add(library.layout().library());
            });
            launch.keep(folder, question, witness, others);
        } catch (HostException e) {
            return; // A cache that cannot be written costs the next launch time, not this one its library.
        }
    }

    /** Named by its content, so that it never changes for those who know its name. */
    private Path copied(LibraryManifest manifest) {
        byte[] document = manifest.toJson();
        Path copy = folder.resolve(Sha256.of(document).substring(0, NAME_LENGTH) + ".json");
        if (!Files.exists(copy)) {
            AtomicFiles.writeUnforced(copy, document);
        }
        return copy;
    }
}
