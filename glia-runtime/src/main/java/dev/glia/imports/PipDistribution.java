package dev.glia.imports;

import dev.glia.host.AtomicFiles;
import dev.glia.host.CommandResult;
import dev.glia.host.Failures;
import dev.glia.host.HostException;
import dev.glia.host.KeyLock;
import dev.glia.host.neuron.NeuronSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of one distribution of PyPI, unpacked by pip into the user's cache, once and without what it depends on.
 *
 * @param name as the user writes it
 */
record PipDistribution(String name, String version) {
    private static final Pattern REQUIREMENT =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)==([A-Za-z0-9][A-Za-z0-9.+!_-]*)");

    static PipDistribution parse(String requirement) {
        Matcher matcher = REQUIREMENT.matcher(requirement.strip());
        if (!matcher.matches()) {
            throw new ImportException(
                    "'%s' does not name one version of a pip package; write NAME==VERSION, for example dbbs-catalogue==6.0.1"
                            .formatted(requirement));
        }
        return new PipDistribution(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return name + "==" + version;
    }

    /** The folder into which pip has unpacked the distribution; a folder that is there is whole. */
    Path unpacked(Python python, NeuronSearch search, Path imports) {
        Path folder = imports.resolve(normalized() + "-" + version);
        return KeyLock.whileHolding(imports.resolve(folder.getFileName() + ".lock"), () -> {
            if (!Files.isDirectory(folder)) {
                install(python, search, folder);
            }
            return folder;
        });
    }

    private void install(Python python, NeuronSearch search, Path folder) {
        if (search.offline()) {
            throw new ImportException("'%s' is not in Glia's cache ('%s') and this run is offline; run once without -o"
                    .formatted(this, folder));
        }
        search.say().accept("'%s' is fetched with pip into '%s', once".formatted(this, folder));
        Path unfinished = AtomicFiles.temporary(folder);
        CommandResult installed = python.run(pipInstall(unfinished), folder.getParent());
        try {
            if (!installed.succeeded()) {
                throw new ImportException(
                        "'%s' cannot be fetched with pip: %s. `%s -m pip index versions %s` lists the versions there are"
                                .formatted(this, reason(installed), python.program(), name));
            }
            Files.move(unfinished, folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be written: %s".formatted(folder, Failures.reason(e)), e);
        } finally {
            delete(unfinished);
        }
    }

    private List<String> pipInstall(Path target) {
        String options =
                "-m pip install --quiet --no-input --disable-pip-version-check --no-deps --no-compile --target";
        return Stream.concat(Stream.of(options.split(" ")), Stream.of(target.toString(), toString()))
                .toList();
    }

    /** What pip itself says is wrong, without its progress and notices. */
    private static String reason(CommandResult installed) {
        if (installed.timedOut()) {
            return "pip did not end within ten minutes";
        }
        String errors = installed
                .output()
                .lines()
                .filter(line -> line.startsWith("ERROR:"))
                .map(line -> line.substring("ERROR:".length()).strip())
                .collect(Collectors.joining(" "));
        return "pip says '%s'".formatted(errors.isEmpty() ? installed.output().strip() : errors);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be removed: %s".formatted(folder, Failures.reason(e)), e);
        }
    }

    /** PEP 503: {@code Dbbs_Catalogue} and {@code dbbs-catalogue} are one distribution. */
    private String normalized() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
