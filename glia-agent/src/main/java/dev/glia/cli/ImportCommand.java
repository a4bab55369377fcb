package dev.glia.cli;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.ShellWord;
import dev.glia.imports.FolderImport;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.PipImport;
import dev.glia.imports.Selection;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glia import}: a jar that holds a package, made of what exists already. */
@Command(
        name = "import",
        description = {
            "Makes a package of a pip Glia package or of a folder of mod files, as a jar for any class path.",
            "`mvn glia:import` does the same and installs the jar as a dependency."
        },
        footer = {
            "  glia import --pip dbbs-catalogue==6.0.1",
            "  glia import --from ~/models/granule/mods --pkg granule --to granule.jar"
        })
final class ImportCommand implements Runnable {
    @ArgGroup(multiplicity = "1")
    Origin origin;

    @Option(
            names = {"--pkg", "--package"},
            paramLabel = "NAME",
            description = "The package's name; needed with --from, and replaces the pip package's own.")
    Optional<String> pkg = Optional.empty();

    @Option(
            names = "--pkg-version",
            paramLabel = "VERSION",
            description = "The package's version, with --from; ${DEFAULT-VALUE} unless given.",
            defaultValue = "1.0")
    String version;

    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "JAR",
            description = "The jar to write; PACKAGE-VERSION.jar here unless given.")
    void to(Path path) {
        to = Optional.ofNullable(path);
    }

    @Spec
    CommandSpec spec;

    /** The one of the two that was given. */
    static final class Origin {
        @Option(names = "--pip", paramLabel = "NAME==VERSION", description = "A Glia package for Python.")
        String pip;

        @Option(names = "--from", paramLabel = "DIR", description = "A folder of mod files.")
        Path from;
    }

    @Override
    public void run() {
        Output output = Output.of(spec);
        ImportedPackage imported = origin.pip != null
                ? new PipImport(
                                origin.pip,
                                pkg,
                                Selection.ALL,
                                false,
                                OptionStyle.COMMAND_LINE,
                                NeuronSearch.fromSystem(output::note))
                        .read()
                : new FolderImport(origin.from, name(), version, Selection.ALL, OptionStyle.COMMAND_LINE).read();
        Path jar = to.orElseGet(() -> Path.of(
                "%s-%s.jar".formatted(imported.pkg().name(), imported.pkg().version())));
        write(imported, jar);
        imported.notes().forEach(output::note);
        output.out()
                .println("'%s': package '%s' %s, mods: %d, licence: %s"
                        .formatted(
                                jar,
                                imported.pkg().name(),
                                imported.pkg().version(),
                                imported.pkg().mods().size(),
                                imported.pkg().licence().isEmpty()
                                        ? "unknown"
                                        : imported.pkg().licence()));
        output.out()
                .println("add it to the class path of your model; `glia list --classpath %s` shows what it offers"
                        .formatted(ShellWord.of(jar)));
    }

    private static void write(ImportedPackage imported, Path jar) {
        try {
            imported.writeTo(jar);
        } catch (UncheckedIOException e) {
            throw new HostException(
                    "the jar '%s' cannot be written: %s; name another with --to JAR"
                            .formatted(jar, Failures.reason(e.getCause())),
                    e);
        }
    }

    private String name() {
        return pkg.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "a folder has no package name; add one: `glia import --from %s --pkg=my_models`"
                        .formatted(ShellWord.of(origin.from))));
    }
}
