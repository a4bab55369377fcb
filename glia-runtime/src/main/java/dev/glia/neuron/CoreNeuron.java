package dev.glia.neuron;

import dev.glia.host.file.Trust;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The other engine of NEURON, for the same models. It ends the process when it meets a mechanism that it does not have. */
final class CoreNeuron {
    /** In every CoreNEURON, without a name of their own in its library. */
    private static final Set<String> PART_OF_IT = Set.of("capacitance", "morphology");

    private static final String ION = "_ion";

    private static volatile Offer offer = new Offer(Optional.empty(), Set.of(), Map.of());
    /** With {@link #names} guarded by the lock on NEURON. */
    private static Optional<Path> loaded = Optional.empty();

    private static String names = "";

    private CoreNeuron() {}

    /** A library that may be used, the mechanisms that it holds, and why it lacks others. */
    private record Offer(Optional<Path> library, Set<String> held, Map<String, String> lacking) {}

    static void offer(Path library, List<String> mechanisms, Map<String, String> reasons) {
        Set<String> held =
                mechanisms.stream().filter(name -> !reasons.containsKey(name)).collect(Collectors.toUnmodifiableSet());
        offer = new Offer(Optional.of(library), held, Map.copyOf(reasons));
    }

    static void use(boolean use, Optional<Path> named) {
        OneNeuron.enter();
        try {
            useNow(use, named);
        } finally {
            OneNeuron.leave();
        }
    }

    private static void useNow(boolean use, Optional<Path> named) {
        Optional<Path> wanted = named.or(() -> use && loaded.isEmpty() ? offer.library() : Optional.empty());
        wanted.ifPresent(CoreNeuron::requireLoadable);
        if (use && loaded.isEmpty()) {
            loaded = Optional.of(wanted.orElseGet(CoreNeuron::own));
            names = read(loaded.get());
        }
        Call.to(Operation.USE_CORENEURON)
                .doing(
                        "switching to CoreNEURON with",
                        loaded.map(Path::toString).orElse(""))
                .number(use ? 1 : 0)
                .text(loaded.map(path -> path.toAbsolutePath().toString()).orElse(""))
                .text("")
                .run();
    }

    /**
     * To be asked in NEURON.
     *
     * @throws NeuronException if the model holds a mechanism that the CoreNEURON library lacks
     */
    static void requireEveryMechanism() {
        Mechanisms known = Mechanisms.known();
        List<Section> sections = Neuron.sections();
        Stream<String> density =
                known.density().stream().filter(name -> sections.stream().anyMatch(section -> section.has(name)));
        Stream<String> objects = Stream.concat(known.pointProcesses().stream(), known.artificialCells().stream())
                .filter(CoreNeuron::hasInstances);
        List<String> missing = Stream.concat(density, objects)
                .filter(name -> !PART_OF_IT.contains(name) && !name.endsWith(ION))
                .filter(name -> !isInLibrary(name))
                .toList();
        if (!missing.isEmpty()) {
            String reasons = missing.stream()
                    .flatMap(name -> Optional.ofNullable(offer.lacking().get(name)).stream())
                    .collect(Collectors.joining("; "));
            throw new NeuronException(
                    "CoreNEURON cannot run this model: its library '%s' has no '%s'. %s, or say Neuron.coreneuron(false)."
                            .formatted(
                                    loaded.orElseThrow(),
                                    String.join("', '", missing),
                                    reasons.isEmpty()
                                            ? "Build one that has with `mvn glia:compile -Dglia.coreneuron=true`"
                                            : "The reason: " + reasons + ". Mend that"),
                    "");
        }
    }

    /**
     * A mechanism registers itself and its variables by name, and the names stand in the library as C strings; where the
     * linker has laid {@code hh} into the end of {@code gnabar_hh}, a line is before it.
     */
    private static boolean isInLibrary(String name) {
        return loaded.equals(offer.library()) && offer.held().contains(name)
                || names.contains("\0" + name + "\0")
                || names.contains("_" + name + "\0");
    }

    private static boolean hasInstances(String type) {
        try (HocObject instances = HocObject.create("List", type)) {
            return instances.number("count") > 0;
        }
    }

    private static Path own() {
        Path library = Neuron.installation()
                .orElseThrow(() -> new IllegalStateException("NEURON does not run in this JVM"))
                .library();
        String name = library.getFileName().toString().replace("libnrniv", "libcorenrnmech_internal");
        Path own = library.resolveSibling(name);
        if (!Files.isRegularFile(own)) {
            throw new NeuronException("this NEURON comes without CoreNEURON: there is no '%s'".formatted(own), "");
        }
        return own;
    }

    private static String read(Path library) {
        try {
            return new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NeuronException(
                    "the CoreNEURON library '%s' cannot be read: %s".formatted(library, e.getMessage()), "");
        }
    }

    /** A process holds one CoreNEURON, as it holds one NEURON. */
    private static void requireLoadable(Path library) {
        if (!Files.isRegularFile(library)) {
            throw new NeuronException("the CoreNEURON library '%s' is not there".formatted(library), "");
        }
        Trust.current().require(library);
        new SharedLibrary(library).requireWhole();
        if (loaded.isPresent() && !loaded.get().equals(library)) {
            throw new NeuronException(
                    "the CoreNEURON library '%s' cannot follow '%s': a process holds one"
                            .formatted(library, loaded.get()),
                    "");
        }
    }
}
