package dev.glia.host.tool;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.DiskFullException;
import dev.glia.host.file.Failures;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Trust;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Python environment of Glia's own, with what pip has put into it.
 *
 * <p>Such an environment cannot be moved, so it cannot be made aside and renamed. Instead every attempt has a folder of
 * its own below {@code root}, and the file {@code current} that names the good one is written last. Whoever is killed
 * leaves a folder that no one reads, even if a pip that outlives him goes on writing to it; the next to install removes
 * it.
 *
 * @param root the folder of all attempts; one per set of packages and platform
 * @param environment where {@code PATH} is read, on which Python is looked for; {@code null} for an unset variable
 */
public record PythonEnvironment(Path root, UnaryOperator<String> environment) {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** One below {@code folder} for this operating system and processor: a home folder may be shared by several. */
    public static PythonEnvironment below(Path folder, UnaryOperator<String> environment) {
        String system =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new PythonEnvironment(folder.resolve(system + "-" + System.getProperty("os.arch")), environment);
    }

    /** The file that names the current environment's folder; written last. */
    public Path marker() {
        return root.resolve("current");
    }

    /**
     * The folder of the environment that was installed last, if any was; whether it is still whole is not known.
     *
     * @throws HostException where others may have put something into it
     */
    public Optional<Path> current() {
        Path current = marker();
        if (!Files.isRegularFile(current)) {
            return Optional.empty();
        }
        try {
            Path folder = root.resolve(Files.readString(current).strip());
            return Files.exists(folder) ? Optional.of(trusted(current, folder)) : Optional.of(folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(current, Failures.reason(e)), e);
        }
    }

    private static Path trusted(Path current, Path folder) {
        Trust.current().require(current);
        return Trust.current().require(folder);
    }

    /**
     * What {@code look} finds in the current environment, else {@code install} as the only process that does; a process
     * that had to wait looks again first.
     */
    public <T> T findOr(Function<Path, Optional<T>> look, Function<PythonEnvironment, T> install) {
        return KeyLock.whileHolding(
                root.resolve("lock"), () -> current().flatMap(look).orElseGet(() -> install.apply(this)));
    }

    /** The folder that the next attempt uses. */
    public Path next() {
        return root.resolve("environment-" + Long.toHexString(System.currentTimeMillis()));
    }

    /**
     * Makes an environment in {@code folder}, has pip install {@code wanted}, and declares it current unless
     * {@code check} throws. To be called inside {@link #findOr}.
     *
     * @param wanted where pip finds it is for pip's own settings to say: {@code PIP_INDEX_URL}, {@code PIP_FIND_LINKS} and others
     * @throws MissingRequirementException without a Python that can make environments
     * @throws HostException with pip's last words
     */
    public void install(Path folder, PinnedPackages wanted, Consumer<Path> check) {
        Path python = Requirement.PYTHON.on(SearchPath.of(environment));
        removeLeftovers();
        make(python, folder);
        pip(folder, wanted.writtenIn(folder));
        check.accept(folder);
        AtomicFiles.write(marker(), folder.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    }

    private void make(Path python, Path folder) {
        CommandResult made = run(List.of(python.toString(), "-m", "venv", folder.toString()));
        requireRoom(made, "Python's venv");
        if (!made.succeeded()) {
            String seen = "`%s -m venv` ended with exit code %s and said '%s'"
                    .formatted(python, made.exit(), lastLines(made.output()));
            throw made.output().contains("ensurepip") || made.output().contains("No module named venv")
                    ? new MissingRequirementException(Requirement.PYTHON_VENV, seen)
                    : new HostException(seen);
        }
    }

    private void pip(Path folder, List<String> wanted) {
        Stream<String> pip = Stream.of(
                folder.resolve("bin/python3").toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check");
        CommandResult installed = run(Stream.concat(pip, wanted.stream()).toList());
        requireRoom(installed, "pip");
        if (installed.timedOut()) {
            throw new HostException("pip did not end within %s minutes".formatted(LIMIT.toMinutes()));
        }
        if (!installed.succeeded()) {
            throw new HostException("pip ended with exit code %s and said '%s'"
                    .formatted(installed.exit(), lastLines(installed.output())));
        }
    }

    /** Both tell of a full disk with a traceback at best. */
    private void requireRoom(CommandResult result, String program) {
        result.diskFull(root, Path.of(System.getProperty("java.io.tmpdir"))).ifPresent(why -> {
            throw new DiskFullException("%s cannot write what it makes in '%s'".formatted(program, root), why, null);
        });
    }

    /** pip's settings are the user's, but modules of another Python must not leak into the new one. */
    private CommandResult run(List<String> words) {
        return new Command(words, root, Map.of("PYTHONPATH", ""), LIMIT).run();
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
            leftovers.forEach(PythonEnvironment::delete);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(root, Failures.reason(e)), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A pip that has outlived its parent may still be writing there; the rest goes the next time.
            return;
        }
    }
}
