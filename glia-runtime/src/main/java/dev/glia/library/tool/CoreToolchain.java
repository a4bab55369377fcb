package dev.glia.library.tool;

import dev.glia.host.HostException;
import dev.glia.host.file.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.key.Fingerprint;
import dev.glia.setting.Setting;
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
 * @param python what the translator solves equations with; without it, it refuses mods that have any to solve
 */
public record CoreToolchain(Toolchain neuron, Toolchain compiling, List<String> options, Optional<NmodlPython> python) {
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
        return new CoreToolchain(neuron, compiling, said.get(3), NmodlPython.of(home, facts, path));
    }

    /** Over everything of the toolchain that decides object code. */
    public String fingerprint() {
        return new Fingerprint()
                .add("coreneuron 1")
                .add(compiling.fingerprint())
                .addAll(options)
                .add(neuron.optimize() ? "precompiled header" : "headers as text")
                .add(python.map(NmodlPython::version).orElse("no Python"))
                .hex();
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
