package dev.glia.host.neuron;

import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.tool.SearchPath;
import dev.glia.setting.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds NEURON on this machine. A NEURON that the user named (the setting {@code glia.neuron.home}, or the variables
 * {@code NEURONHOME} and {@code NRNHOME}) is used or refused, never passed over; one that merely happens to be on
 * {@code PATH}, with Python or by itself, is passed over if it does not fit. Last comes one that Glia installs.
 */
public final class NeuronLocator {
    private static final String SETTING = Setting.NEURON_HOME.property();

    /** The variables that decide, besides {@link #evidence}, which NEURON is found. */
    public static final List<String> VARIABLES = Stream.concat(
                    Stream.of("PATH", "NEURONHOME", "NRNHOME"), PythonNeuron.VARIABLES.stream())
            .toList();

    private final NeuronSearch search;
    private final SearchPath path;
    private final LibraryIdentity identity;
    private final List<TriedPlace> tried = new ArrayList<>();

    public NeuronLocator(NeuronSearch search) {
        this.search = search;
        this.path = SearchPath.of(search.environment());
        this.identity = new LibraryIdentity(search.remembered("checksums"));
    }

    /**
     * The first NEURON that fits. Starts no process when nothing has changed since the last time.
     *
     * @throws NeuronNotFoundException with every place that was tried
     */
    public NeuronInstallation locate() {
        tried.clear();
        return configured()
                .or(() -> variable("NEURONHOME"))
                .or(() -> variable("NRNHOME"))
                .or(() -> onPath("the Python on PATH", "python3", this::ofPython))
                .or(() -> onPath("'nrniv' on PATH", "nrniv", this::ofProgram))
                .orElseGet(() -> new NeuronProvisioner(search).provide(tried));
    }

    /**
     * The files and folders, there or not, that decide which NEURON {@link #locate} finds: while none of them changes, and no
     * variable that it reads, it finds {@code found} again.
     */
    public List<Path> evidence(NeuronInstallation found) {
        List<Path> evidence = new ArrayList<>(found.parts());
        Stream.of("python3", "nrniv").forEach(program -> evidence.addAll(path.places(program)));
        path.find("python3")
                .ifPresent(python -> evidence.addAll(
                        new PythonNeuron(search.remembered("pythons"), search.environment()).evidence(python)));
        evidence.add(new NeuronProvisioner(search).marker());
        return evidence;
    }

    private Optional<NeuronInstallation> configured() {
        if (search.home().isEmpty()) {
            tried.add(new TriedPlace(SETTING, "not set"));
        }
        return search.home().map(home -> required(SETTING, home));
    }

    private Optional<NeuronInstallation> variable(String name) {
        Optional<String> value =
                Optional.ofNullable(search.environment().apply(name)).filter(v -> !v.isBlank());
        if (value.isEmpty()) {
            tried.add(new TriedPlace(name, "not set"));
        }
        return value.map(home -> required(name, Path.of(home)));
    }

    private NeuronInstallation required(String setting, Path home) {
        NeuronHome there = NeuronHome.at(home.toAbsolutePath(), setting, identity);
        return there.neuron().orElseThrow(() -> {
            tried.add(new TriedPlace(setting, there.seen()));
            String message =
                    "%s names a NEURON that Glia cannot use: %s. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one."
                            .formatted(setting, there.seen());
            return new NeuronNotFoundException(message, tried);
        });
    }

    private interface Look {
        NeuronHome at(Path program);
    }

    private Optional<NeuronInstallation> onPath(String place, String program, Look look) {
        Supplier<NeuronHome> absent = () -> new NeuronHome(Optional.empty(), "no folder of PATH has '" + program + "'");
        NeuronHome there = path.find(program).map(look::at).orElseGet(absent);
        if (there.neuron().isEmpty()) {
            tried.add(new TriedPlace(place, there.seen()));
        }
        return there.neuron();
    }

    private NeuronHome ofPython(Path python) {
        return new PythonNeuron(search.remembered("pythons"), search.environment()).look(python, identity);
    }

    /** In a wheel's environment {@code nrniv} is a script; either way its folder is the {@code bin} of a home. */
    private NeuronHome ofProgram(Path nrniv) {
        Path real = nrniv;
        try {
            real = nrniv.toRealPath();
        } catch (java.io.IOException e) {
            return new NeuronHome(Optional.empty(), "'%s' cannot be followed".formatted(nrniv));
        }
        return NeuronHome.at(real.getParent().getParent(), "'" + nrniv + "' on PATH", identity);
    }
}
