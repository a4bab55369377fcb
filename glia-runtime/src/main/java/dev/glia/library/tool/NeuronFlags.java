package dev.glia.library.tool;

import dev.glia.host.file.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.SearchPath;
import java.nio.file.Path;
import java.util.List;

/**
 * The flags that NEURON's {@code nrnivmodl} would use, read from its makefile instead of guessed. They name NEURON's
 * prefix as {@value MakefileQuestion#HOME}, so that they are the same wherever it lies.
 *
 * @param compile for one translation unit, include folders among them
 * @param link for a shared library
 * @param libraries what a mechanism library is linked with
 * @param program for an executable
 */
public record NeuronFlags(List<String> compile, List<String> link, List<String> libraries, List<String> program) {
    private static final String QUESTION = "glia: ; @echo '|'$(CXXCOMPILE) $(INCLUDES) -fPIC;"
            + " echo '|'$(CXX_LINK_SHARED) $(_SONAME);"
            + " echo '|'$(NRNLIB_FLAGS) $(LDFLAGS);"
            + " echo '|'$(CXX_LINK_EXE)";

    public NeuronFlags {
        compile = List.copyOf(compile);
        link = List.copyOf(link);
        libraries = List.copyOf(libraries);
        program = List.copyOf(program);
    }

    /**
     * The flags of {@code neuron}; asked once per NEURON and kept in {@code facts}.
     *
     * @param work an empty folder to ask in
     */
    static NeuronFlags of(NeuronInstallation neuron, Remembered facts, Path work, SearchPath path) {
        List<List<String>> words =
                new MakefileQuestion("flags", neuron.makefile(), QUESTION, 4).answer(neuron, facts, work, path);
        return new NeuronFlags(words.get(0), words.get(1), words.get(2), words.get(3));
    }

    /** {@code flags} for the NEURON in {@code home}. */
    static List<String> in(Path home, List<String> flags) {
        return flags.stream()
                .map(flag -> flag.replace(MakefileQuestion.HOME, home.toString()))
                .toList();
    }
}
