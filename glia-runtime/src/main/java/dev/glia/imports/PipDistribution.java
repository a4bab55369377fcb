package dev.glia.imports;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.Failures;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of one distribution of PyPI, fetched by pip and unpacked into the user's cache, once and without what it
 * depends on.
 *
 * @param name as the user writes it
 */
record PipDistribution(String name, String version) {
    /** Says, among the unpacked files, what they were unpacked from. */
    private static final String SOURCE = "glia-source.txt";

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
        Path work = AtomicFiles.temporary(folder);
        try {
            Path fetched = fetched(python, Files.createDirectories(work));
            Path root = new Archive(fetched).unpackInto(work.resolve("content"));
            Files.writeString(
                    root.resolve(SOURCE), "%s, SHA-256 %s".formatted(fetched.getFileName(), Sha256.of(fetched)));
            Files.move(root, folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be written: %s".formatted(folder, Failures.reason(e)), e);
        } finally {
            Archive.delete(work);
        }
    }

    /**
     * The wheel or source archive. pip asks a source archive's own build code for its name; a stand-in answers in its place,
     * from what the archive says, so that no code of it is run.
     */
    private Path fetched(Python python, Path work) throws IOException {
        Path standIn = Files.createDirectories(work.resolve("stand-in"));
        try (InputStream in = PipDistribution.class.getResourceAsStream("build_stand_in.py")) {
            Files.copy(in, standIn.resolve("sitecustomize.py"));
        }
        Path target = Files.createDirectories(work.resolve("fetched"));
        CommandResult result = python.run(pipDownload(target), work, Map.of("PYTHONPATH", standIn.toString()));
        try (Stream<Path> files = Files.list(target)) {
            Optional<Path> file = files.findFirst();
            if (!result.succeeded() || file.isEmpty()) {
                throw new ImportException(
                        "'%s' cannot be fetched with pip: %s. `%s -m pip index versions %s` lists the versions there are"
                                .formatted(this, reason(result), python.program(), name));
            }
            if (!Archive.is(file.get())) {
                throw new ImportException(
                        "'%s' is published as '%s', which is none of %s; unpack it and import its folder"
                                .formatted(this, file.get().getFileName(), Archive.names()));
            }
            return file.get();
        }
    }

    private List<String> pipDownload(Path target) {
        String options = "-m pip download --quiet --no-input --disable-pip-version-check --no-deps --use-pep517"
                + " --no-build-isolation --dest";
        return Stream.concat(Stream.of(options.split(" ")), Stream.of(target.toString(), toString()))
                .toList();
    }

    /** Where an unpacked distribution comes from, in words, with the checksum of what was fetched. */
    String words(Path unpacked) {
        try {
            Path source = unpacked.resolve(SOURCE);
            return "PyPI %s %s".formatted(name, version)
                    + (Files.isRegularFile(source) ? " (%s)".formatted(Files.readString(source)) : "");
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(unpacked, Failures.reason(e)), e);
        }
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

    /** PEP 503: {@code Dbbs_Catalogue} and {@code dbbs-catalogue} are one distribution. */
    private String normalized() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
