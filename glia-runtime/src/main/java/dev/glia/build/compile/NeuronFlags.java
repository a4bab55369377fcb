package dev.glia.build.compile;

import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import dev.glia.host.HostException;
import dev.glia.host.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The flags that NEURON's {@code nrnivmodl} would use, read from its makefile instead of guessed. They name NEURON's
 * prefix as {@value #HOME}, so that they are the same wherever it lies.
 *
 * @param compile for one translation unit, include folders among them
 * @param link for a shared library
 * @param libraries what a mechanism library is linked with
 * @param program for an executable
 */
public record NeuronFlags(List<String> compile, List<String> link, List<String> libraries, List<String> program) {
    private static final String HOME = "/glia-neuron-home";
    private static final String COMPILER = "glia-cxx";
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
    static NeuronFlags of(NeuronInstallation neuron, Path facts, Path work, SearchPath path) {
        Path kept = facts.resolve("flags-" + neuron.fingerprint().replaceAll("[^A-Za-z0-9.-]", "_"));
        Optional<String> remembered = Remembered.read(kept);
        if (remembered.isPresent()) {
            return parse(remembered.get().lines().toList());
        }
        List<String> lines = ask(neuron, work, path);
        Remembered.write(kept, String.join("\n", lines));
        return parse(lines);
    }

    private static List<String> ask(NeuronInstallation neuron, Path work, SearchPath path) {
        try {
            Files.createDirectories(work);
            Files.write(work.resolve("makemod2c_inc"), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = List.of(
                Requirement.MAKE.on(path).toString(),
                "-s",
                "-f",
                neuron.makefile().toString(),
                "ROOT=" + HOME,
                "CXX=" + COMPILER,
                "INCFLAGS=",
                "LINKFLAGS=",
                "--eval=" + QUESTION,
                "glia");
        CommandResult result =
                new Command(words, work, Map.of("LC_ALL", "C", "MAKEFLAGS", ""), Duration.ofMinutes(1)).run();
        List<String> lines =
                result.output().lines().filter(line -> line.startsWith("|")).toList();
        if (!result.succeeded() || lines.size() != 4) {
            throw new HostException("the compiler flags of the NEURON in '%s' cannot be read from '%s': make said '%s'"
                    .formatted(neuron.home(), neuron.makefile(), result.output().strip()));
        }
        return lines;
    }

    private static NeuronFlags parse(List<String> lines) {
        List<List<String>> words = lines.stream()
                .map(line -> Arrays.stream(line.substring(1).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty() && !word.equals(COMPILER))
                        .toList())
                .toList();
        if (words.size() != 4) {
            throw new IllegalArgumentException("not four lines of flags");
        }
        return new NeuronFlags(words.get(0), words.get(1), words.get(2), words.get(3));
    }

    /** {@code flags} for the NEURON in {@code home}. */
    static List<String> in(Path home, List<String> flags) {
        return flags.stream().map(flag -> flag.replace(HOME, home.toString())).toList();
    }
}
