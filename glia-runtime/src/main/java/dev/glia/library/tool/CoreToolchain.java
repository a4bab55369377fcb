package dev.glia.library.tool;

import dev.glia.host.HostException;
import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.file.Failures;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.key.Keys;
import dev.glia.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How mods become machine code for CoreNEURON: as {@code nrnivmodl-core} of the same NEURON makes it.
 *
 * @param neuron how the same mods are made for NEURON
 * @param compiling the compiler with CoreNEURON's flags
 * @param options of CoreNEURON's translator, {@code nmodl}
 * @param parts over the content of the translator and of what every library holds of CoreNEURON
 * @param python what the translator solves equations with; without it, it refuses mods that have any to solve
 */
public record CoreToolchain(
        Toolchain neuron, Toolchain compiling, List<String> options, String parts, Optional<NmodlPython> python) {
    private static final String MAKEFILE = "nrnivmodl_core_makefile";
    private static final String RULE = "glia: ; @echo '|'$(CXX_COMPILE_CMD) -DNRN_PRCELLSTATE=0;"
            + " echo '|'$(CXX_SHARED_LIB_CMD);"
            + " echo '|'$(LDFLAGS);"
            + " echo '|'$(NMODL_FLAGS_C)";

    public CoreToolchain {
        options = List.copyOf(options);
    }

    /**
     * The toolchain for the NEURON and the compiler of {@code neuron}.
     *
     * @param facts where what its makefile and its Python say is kept
     * @param work an empty folder
     * @throws HostException where this NEURON comes without CoreNEURON
     */
    public static CoreToolchain of(Toolchain neuron, Remembered facts, Path work, SearchPath path) {
        NeuronInstallation home = neuron.neuron();
        Path makefile = home.coreNeuron().resolve(MAKEFILE);
        Stream.of(home.nmodl(), makefile, home.coreNeuronArchive(), home.coreNeuronMods())
                .filter(file -> !Files.exists(file))
                .findFirst()
                .ifPresent(missing -> {
                    throw new HostException(
                            "NEURON %s in '%s' comes without CoreNEURON: '%s' is not there; leave out -Dglia.coreneuron, or take a NEURON that has it, as the one that `pip install neuron` brings, with -Dglia.neuron.home=FOLDER"
                                    .formatted(home.version(), home.home(), missing));
                });
        List<List<String>> said =
                new MakefileQuestion("coreneuron-flags", makefile, RULE, 4).answer(home, facts, work, path);
        NeuronFlags flags = new NeuronFlags(said.get(0), said.get(1), said.get(2), List.of());
        Toolchain compiling = new Toolchain(
                home,
                neuron.compiler(),
                flags,
                neuron.settings().with(Setting.OPTIMIZE, "false"),
                neuron.gold(),
                neuron.searched());
        return new CoreToolchain(neuron, compiling, said.get(3), parts(home, facts), NmodlPython.of(home, facts, path));
    }

    private static String parts(NeuronInstallation neuron, Remembered facts) {
        LibraryIdentity identity = new LibraryIdentity(facts);
        List<String> checksums = new ArrayList<>();
        try {
            for (Path part : List.of(
                    neuron.nmodl(),
                    neuron.coreNeuronArchive(),
                    neuron.coreNeuron().resolve("enginemech.cpp"))) {
                checksums.add(Files.isRegularFile(part) ? identity.checksum(part) : "");
            }
        } catch (IOException e) {
            throw Failures.exception("CoreNEURON in '%s' cannot be read".formatted(neuron.home()), e);
        }
        return Sha256.of(checksums);
    }

    /** Over everything of the toolchain that decides object code. */
    public String fingerprint() {
        return Keys.coreToolchain(
                compiling.fingerprint(),
                options,
                List.of(
                        parts,
                        neuron.optimize() ? "precompiled header" : "headers as text",
                        python.map(NmodlPython::version).orElse("no Python")));
    }

    /** The flags that decide object code, as a manifest records them: without places on this machine. */
    public List<String> recordedFlags() {
        List<String> recorded = new ArrayList<>(compiling.recordedFlags());
        recorded.addAll(options);
        return recorded;
    }

    /** The command that translates {@code file} in its own folder. */
    public List<String> translateCommand(String file) {
        List<String> words = new ArrayList<>(List.of(neuron.neuron().nmodl().toString(), file, "-o", "."));
        words.addAll(options);
        return words;
    }

    /** What the translator must be told besides. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(neuron.neuron().environment());
        environment.put("LC_ALL", "C");
        environment.put("NMODLHOME", neuron.neuron().home().toString());
        environment.put("NMODL_PYLIB", python.map(p -> p.library().toString()).orElse(""));
        environment.put("PYTHONPATH", python.map(NmodlPython::modules).orElse(""));
        // SymPy's results depend on the order of Python's sets.
        environment.put("PYTHONHASHSEED", "0");
        return environment;
    }
}
