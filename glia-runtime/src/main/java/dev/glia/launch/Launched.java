package dev.glia.launch;

import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.LibraryManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NEURON as it runs in this JVM, and what is in the library that was loaded. The manifest is read when it is first asked for:
 * a launch needs the library's names only, and many a model asks for no asset. Any thread may ask.
 */
public final class Launched {
    private final NeuronInstallation neuron;
    private Optional<LibraryManifest> manifest;
    private Path unread;
    private final List<LibraryManifest> late = new ArrayList<>();

    private Launched(NeuronInstallation neuron, Optional<LibraryManifest> manifest, Path unread) {
        this.neuron = neuron;
        this.manifest = manifest;
        this.unread = unread;
    }

    static Launched of(NeuronInstallation neuron, Optional<LibraryManifest> manifest) {
        return new Launched(neuron, manifest, null);
    }

    /** What was loaded is described in a file that no build writes to. */
    static Launched describedIn(Path manifest, NeuronInstallation neuron) {
        return new Launched(neuron, Optional.empty(), manifest);
    }

    /** The installation that NEURON was started from. */
    public NeuronInstallation neuron() {
        return neuron;
    }

    /** What is in each library that was loaded: the launch's, where there is one, then those of later packages. */
    public synchronized List<LibraryManifest> manifests() {
        List<LibraryManifest> all = new ArrayList<>(manifest().stream().toList());
        all.addAll(late);
        return List.copyOf(all);
    }

    synchronized void add(LibraryManifest manifest) {
        late.add(manifest);
    }

    /** What is in the library; empty where the class path has no package, so that there are NEURON's own mechanisms only. */
    public synchronized Optional<LibraryManifest> manifest() {
        if (unread != null) {
            Path file = unread;
            manifest = Optional.of(LibraryManifest.readFile(file)
                    .orElseThrow(() -> new LaunchException(
                            "'%s', which says what the loaded library holds, is gone or damaged; start this JVM again, and Glia makes it anew"
                                    .formatted(file))));
            unread = null;
        }
        return manifest;
    }
}
