package dev.glia.imports;

import dev.glia.host.file.KeyLock;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronProvisioner;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Python that has pip. */
record Python(Path program) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * The Python of the NEURON that Glia installed, else the one on {@code PATH}, else, where that has no pip (as on
     * Debian), one of our own made with its {@code venv}.
     *
     * @throws MissingRequirementException if there is none
     */
    static Python find(NeuronSearch search, Path folder) {
        Stream<Path> provisioned =
                new NeuronProvisioner(search).installed().flatMap(NeuronInstallation::python).stream();
        return Stream.concat(provisioned, SearchPath.of(search.environment()).find("python3").stream())
                .map(Python::new)
                .filter(Python::hasPip)
                .findFirst()
                .orElseGet(() -> KeyLock.whileHolding(folder.resolve("python.lock"), () -> own(search, folder)));
    }

    private static Python own(NeuronSearch search, Path folder) {
        Path python = Requirement.PYTHON.on(SearchPath.of(search.environment()));
        Path environment = folder.resolve("python");
        Python own = new Python(environment.resolve("bin").resolve("python3"));
        if (Files.isExecutable(own.program) && own.hasPip()) {
            return own;
        }
        CommandResult made = new Python(python).run(List.of("-m", "venv", "--clear", environment.toString()), folder);
        if (!made.succeeded()) {
            throw new MissingRequirementException(
                    Requirement.PYTHON_VENV,
                    "'%s' has no pip, and `%s -m venv` said '%s'"
                            .formatted(python, python, made.output().strip()));
        }
        return own;
    }

    private boolean hasPip() {
        return run(List.of("-m", "pip", "--version"), program.toAbsolutePath().getParent())
                .succeeded();
    }

    /** Runs Python with these arguments; variables that change what it imports do not reach it. */
    CommandResult run(List<String> arguments, Path folder) {
        return run(arguments, folder, Map.of("PYTHONPATH", ""));
    }

    /** The same with variables of its own. */
    CommandResult run(List<String> arguments, Path folder, Map<String, String> variables) {
        List<String> words =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PIP_REQUIRE_VIRTUALENV", "0");
        return new Command(words, folder, environment, LIMIT).run();
    }
}
