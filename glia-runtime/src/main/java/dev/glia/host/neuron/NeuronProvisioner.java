package dev.glia.host.neuron;

import dev.glia.GliaException;
import dev.glia.host.AtomicFiles;
import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import dev.glia.host.Failures;
import dev.glia.host.HostException;
import dev.glia.host.KeyLock;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Installs NEURON for this user, in a Python environment below the cache, once per version and platform.
 *
 * <p>A Python environment cannot be moved, so it cannot be made aside and renamed. Instead every attempt has a folder of
 * its own, and the file {@code current} that names the good one is written last. Whoever is killed leaves a folder that
 * no one reads, even if a pip that outlives him goes on writing to it; the next to install removes it.
 */
public final class NeuronProvisioner {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final NeuronSearch search;
    private final Path root;

    public NeuronProvisioner(NeuronSearch search) {
        this.search = search;
        String platform =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-"
                        + System.getProperty("os.arch");
        this.root = search.folders()
                .cache()
                .resolve("neuron")
                .resolve(search.version())
                .resolve(platform);
    }

    /**
     * The NEURON that is installed here already, else one that is installed now, if that is allowed.
     *
     * @param tried the places that were tried before, for the message
     * @throws NeuronNotFoundException if there is none and none may or can be installed
     */
    public NeuronInstallation provide(List<TriedPlace> tried) {
        return installed().orElseGet(() -> {
            refusal().ifPresent(why -> {
                throw notFound(why, tried);
            });
            // Another process may have been faster.
            return KeyLock.whileHolding(root.resolve("lock"), () -> installed().orElseGet(() -> install(tried)));
        });
    }

    /** The NEURON that was installed here and is still whole. */
    public Optional<NeuronInstallation> installed() {
        Path current = root.resolve("current");
        if (!Files.isRegularFile(current)) {
            return Optional.empty();
        }
        try {
            Path environment = root.resolve(Files.readString(current).strip());
            return NeuronHome.at(environment, "Glia's own environment", new LibraryIdentity(search.folders()))
                    .neuron();
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(current, Failures.reason(e)), e);
        }
    }

    private Optional<String> refusal() {
        if (!search.provision()) {
            return Optional.of("glia.neuron.provision is false");
        }
        return search.offline() ? Optional.of("this run is offline") : Optional.empty();
    }

    private NeuronNotFoundException notFound(String why, List<TriedPlace> tried) {
        List<TriedPlace> all = Stream.concat(
                        tried.stream(),
                        Stream.of(new TriedPlace(
                                "'" + root + "'",
                                "NEURON %s is not installed there, and %s".formatted(search.version(), why))))
                .toList();
        return new NeuronNotFoundException(
                "NEURON 9.0 or newer is not found. Tried: %s. Run `python3 -m pip install neuron==%s`, name an installation with -Dglia.neuron.home=FOLDER, or run once online without -Dglia.neuron.provision=false and Glia installs it."
                        .formatted(TriedPlace.list(all), search.version()),
                all);
    }

    private NeuronInstallation install(List<TriedPlace> tried) {
        Path python = Requirement.PYTHON.on(SearchPath.of(search.environment()));
        Path environment = root.resolve("environment-" + Long.toHexString(System.currentTimeMillis()));
        search.say()
                .accept("NEURON is not found (%s): installing neuron==%s with pip in '%s', once, about 250 MB"
                        .formatted(TriedPlace.list(tried), search.version(), environment));
        removeLeftovers();
        try {
            makeEnvironment(python, environment);
            pip(environment, List.of("--only-binary", "neuron", "neuron==" + search.version()));
            NeuronHome there =
                    NeuronHome.at(environment, "Glia's own environment", new LibraryIdentity(search.folders()));
            NeuronInstallation neuron = there.neuron().orElseThrow(() -> new HostException(there.seen()));
            AtomicFiles.write(
                    root.resolve("current"),
                    environment.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return neuron;
        } catch (MissingRequirementException e) {
            throw e;
        } catch (GliaException e) {
            throw new NeuronNotFoundException(
                    "NEURON is not found (%s), and neuron==%s cannot be installed in '%s': %s. Mend that, or name an installation with -Dglia.neuron.home=FOLDER."
                            .formatted(TriedPlace.list(tried), search.version(), environment, e.getMessage()),
                    tried,
                    e);
        }
    }

    private void makeEnvironment(Path python, Path environment) {
        CommandResult made = run(List.of(python.toString(), "-m", "venv", environment.toString()));
        if (!made.succeeded()) {
            String seen = "`%s -m venv` ended with exit code %d and said '%s'"
                    .formatted(python, made.exit(), lastLines(made.output()));
            throw made.output().contains("ensurepip") || made.output().contains("No module named venv")
                    ? new MissingRequirementException(Requirement.PYTHON_VENV, seen)
                    : new HostException(seen);
        }
    }

    /** Installs into an environment; pip's own settings and cache are the user's. */
    void pip(Path environment, List<String> wanted) {
        List<String> pip = List.of(
                environment.resolve("bin/python3").toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check");
        CommandResult installed =
                run(Stream.concat(pip.stream(), wanted.stream()).toList());
        if (!installed.succeeded()) {
            throw new HostException(
                    installed.timedOut()
                            ? "pip did not end within %d minutes".formatted(LIMIT.toMinutes())
                            : "pip ended with exit code %d and said '%s'"
                                    .formatted(installed.exit(), lastLines(installed.output())));
        }
    }

    /** Variables that turn one Python into another must not leak from the user's shell into the new environment. */
    private CommandResult run(List<String> words) {
        return new Command(words, root, Map.of("PYTHONPATH", "", "PIP_REQUIRE_VIRTUALENV", "0"), LIMIT).run();
    }

    private static String lastLines(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private void removeLeftovers() {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, "environment-*")) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(root, Failures.reason(e)), e);
        }
    }

    /** A pip that has outlived its parent may still be writing there; then the rest goes the next time. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return;
        }
    }
}
