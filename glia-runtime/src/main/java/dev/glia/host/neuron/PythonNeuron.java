package dev.glia.host.neuron;

import dev.glia.host.HostException;
import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.file.FileIdentity;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks a Python where its module {@code neuron} is, without importing it (that takes a second).
 *
 * <p>The answer is remembered together with the date of every folder that Python searches, since installing or removing
 * a module changes the date of one of them; so asking again starts no process. What selects another Python or another
 * search path is part of the question.
 */
record PythonNeuron(Remembered pythons, UnaryOperator<String> environment) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The variables that decide which NEURON a Python has. */
    static final List<String> VARIABLES =
            List.of("PYTHONPATH", "PYTHONHOME", "PYTHONNOUSERSITE", "VIRTUAL_ENV", "PYENV_VERSION");

    private static final String QUESTION = """
            import importlib.util, os, sys
            sys.path = [p for p in sys.path if p]
            s = importlib.util.find_spec("neuron")
            if s and s.origin: print("glia-module", os.path.dirname(s.origin))
            for p in sys.path:
                if os.path.isdir(p): print("glia-path", os.path.abspath(p))
            print("glia-end")
            """;

    /** The folder of the module, or none; throws if the Python cannot even be asked. */
    Optional<Path> module(Path python) throws IOException {
        String remembered = key(python);
        List<String> lines = pythons.read(remembered).orElse("").lines().toList();
        if (isCurrent(lines)) {
            return answer(lines, "module ");
        }
        List<String> said = ask(python);
        pythons.write(remembered, String.join("\n", dated(said)));
        return answer(said, "glia-module ");
    }

    /** The files and folders, existing or not, that the answer depends on, once {@link #module} has asked. */
    List<Path> evidence(Path python) {
        List<Path> evidence = new ArrayList<>(List.of(python));
        evidence.addAll(chosenBy(python));
        try {
            pythons.read(key(python))
                    .orElse("")
                    .lines()
                    .filter(line -> line.startsWith("path "))
                    .forEach(line -> evidence.add(Path.of(line.split(" ", 3)[2])));
        } catch (IOException e) {
            return evidence; // A Python that cannot be read is not asked.
        }
        return evidence;
    }

    /** Where a Python that is a script finds out which one to run. */
    private static List<Path> chosenBy(Path python) {
        Path here = Path.of("").toAbsolutePath();
        return List.of(
                here.resolve(".python-version"),
                here.resolve(".tool-versions"),
                python.resolveSibling("../version").normalize());
    }

    private List<String> ask(Path python) throws IOException {
        CommandResult result = new Command(
                        List.of(python.toString(), "-c", QUESTION), Path.of("").toAbsolutePath(), Map.of(), LIMIT)
                .run();
        List<String> lines = result.output().lines().toList();
        if (!result.succeeded() || !lines.contains("glia-end")) {
            String last = lines.isEmpty()
                    ? "nothing"
                    : "'" + lines.get(lines.size() - 1).strip() + "'";
            throw new IOException(
                    result.timedOut()
                            ? "it did not answer within " + LIMIT.toSeconds() + " s"
                            : "it ended with exit code %s and said %s".formatted(result.exit(), last));
        }
        return lines;
    }

    private static Optional<Path> answer(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> Path.of(line.substring(prefix.length())))
                .findFirst();
    }

    private static List<String> dated(List<String> said) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : said) {
            if (line.startsWith("glia-module ")) {
                lines.add(line.substring("glia-".length()));
            } else if (line.startsWith("glia-path ")) {
                Path folder = Path.of(line.substring("glia-path ".length()));
                lines.add("path " + FileIdentity.of(folder).modified() + " " + folder);
            }
        }
        lines.add("end");
        return lines;
    }

    private static boolean isCurrent(List<String> lines) {
        return lines.contains("end")
                && lines.stream().filter(line -> line.startsWith("path ")).allMatch(line -> {
                    String[] parts = line.split(" ", 3);
                    return modified(Path.of(parts[2])).equals(parts[1]);
                });
    }

    /**
     * A Python that is a script (pyenv and its like) chooses the real one by variables, by the folder it is run in, and
     * by files in that folder and in its own root.
     */
    private String key(Path python) throws IOException {
        List<String> question = new ArrayList<>(
                List.of(QUESTION, python.toString(), FileIdentity.of(python).key()));
        for (String variable : VARIABLES) {
            question.add(variable + "=" + environment.apply(variable));
        }
        if (Files.size(python) < 1 << 12) {
            question.add(Path.of("").toAbsolutePath().toString());
            chosenBy(python).forEach(file -> question.add(modified(file)));
        }
        return Sha256.of(question).substring(0, 32);
    }

    private static String modified(Path file) {
        try {
            return Long.toString(FileIdentity.of(file).modified());
        } catch (IOException e) {
            return "none";
        }
    }

    /** Says what came of asking, for the list of places that were tried. */
    NeuronHome look(Path python, LibraryIdentity identity) {
        try {
            Optional<Path> module = module(python);
            return module.isPresent()
                    ? NeuronHome.at(module.get(), "the Python '" + python + "'", identity)
                    : new NeuronHome(Optional.empty(), "'" + python + "' has no module 'neuron'");
        } catch (IOException | HostException e) {
            return new NeuronHome(
                    Optional.empty(),
                    "'%s' cannot be asked for its module 'neuron': %s".formatted(python, e.getMessage()));
        }
    }
}
