package dev.glia.library.tool;

import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandException;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Python that CoreNEURON's translator loads into itself to solve KINETIC, LINEAR and most DERIVATIVE blocks with SymPy.
 *
 * @param library {@code libpython}
 * @param modules where its modules are, as {@code PYTHONPATH} takes it
 * @param version of Python and of SymPy
 */
public record NmodlPython(Path library, String modules, String version) {
    private static final String QUESTION = """
            import os, sys, sysconfig
            sys.path = [p for p in sys.path if p]
            import sympy
            try:
                from find_libpython import find_libpython
                library = find_libpython()
            except ImportError:
                library = os.path.join(sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME"))
            print("glia", library or "")
            print("glia", os.pathsep.join(sys.path))
            print("glia", "Python", sys.version.split()[0], "SymPy", sympy.__version__)
            """;

    /**
     * The Python of NEURON's own environment, else the one on the PATH; empty where there is none with SymPy and a shared
     * {@code libpython}. What is found is kept in {@code facts}; that there is none is asked each time, as one may be
     * installed.
     */
    public static Optional<NmodlPython> of(NeuronInstallation neuron, Remembered facts, SearchPath path) {
        return neuron.python()
                .or(() -> Requirement.PYTHON.commands().stream()
                        .flatMap(command -> path.find(command).stream())
                        .findFirst())
                .flatMap(python -> of(python, facts));
    }

    private static Optional<NmodlPython> of(Path python, Remembered facts) {
        String kept = "nmodl-python-"
                + Sha256.of(List.of(QUESTION, python.toString())).substring(0, 16);
        return facts.read(kept).flatMap(NmodlPython::parse).or(() -> {
            Optional<NmodlPython> found = ask(python);
            found.ifPresent(answer -> facts.write(kept, answer.text()));
            return found;
        });
    }

    private static Optional<NmodlPython> ask(Path python) {
        try {
            CommandResult result = new Command(
                            List.of(python.toString(), "-c", QUESTION),
                            Path.of("").toAbsolutePath(),
                            Map.of(),
                            Duration.ofMinutes(1))
                    .run();
            return parse(result.output());
        } catch (CommandException e) {
            return Optional.empty();
        }
    }

    private static Optional<NmodlPython> parse(String text) {
        List<String> said = text.lines()
                .filter(line -> line.startsWith("glia "))
                .map(line -> line.substring(5))
                .toList();
        return Optional.of(said)
                .filter(lines -> lines.size() == 3)
                .map(lines -> new NmodlPython(Path.of(lines.get(0)), lines.get(1), lines.get(2)))
                .filter(python -> Files.isRegularFile(python.library)
                        && Arrays.stream(python.modules.split(File.pathSeparator))
                                .anyMatch(folder -> Files.isDirectory(Path.of(folder, "sympy"))));
    }

    private String text() {
        return "glia %s\nglia %s\nglia %s\n".formatted(library, modules, version);
    }
}
