package dev.glia.cli;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.ShellWord;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.library.BuildOptions;
import dev.glia.verb.ImportPlan;
import dev.glia.verb.PackageImport;
import dev.glia.verb.TrialBuild;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glia import}: a jar that holds a package, made of what exists already. */
@Command(
        name = "import",
        description = {
            "Makes a package of a pip package, or of a folder or archive of mod files, as a jar for any class path.",
            "A folder is read as nrnivmodl reads it. `mvn glia:import` does the same and installs the jar as a dependency."
        },
        footer = {
            "  glia import --pip dbbs-catalogue==6.0.1",
            "  glia import --from ~/models/granule/mods --pkg granule --to granule.jar",
            "  glia import --from model.zip --pkg granule --variants-by=folder --exclude=old --dry-run"
        })
final class ImportCommand implements Runnable {
    @Option(names = "--pip", paramLabel = "NAME==VERSION", description = "A pip package that has mod files.")
    Optional<String> pip = Optional.empty();

    private Optional<Path> from = Optional.empty();

    @Option(names = "--from", paramLabel = "PATH", description = "A folder or an archive (zip, tar) of mod files.")
    void from(Path path) {
        from = Optional.ofNullable(path);
    }

    @Option(
            names = {"--pkg", "--package"},
            paramLabel = "NAME",
            description = "The package's name; needed with --from, and replaces the pip package's own.")
    Optional<String> pkg = Optional.empty();

    @Option(
            names = "--pkg-version",
            paramLabel = "VERSION",
            description = "The package's version, with --from; " + PackageImport.VERSION + " unless given.")
    Optional<String> version = Optional.empty();

    @Mixin
    SelectionOptions selected;

    @Option(names = "--run", description = "Run code of a pip package where only that tells which mods it has.")
    boolean run;

    @Option(names = "--dry-run", description = "Print what would be in the package, and write nothing.")
    boolean dryRun;

    @Option(
            names = "--trial",
            paramLabel = "BOOLEAN",
            defaultValue = "true",
            description = "Compile the mods, to tell which cannot be; ${DEFAULT-VALUE} unless given.")
    boolean trial;

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

    @Override
    public void run() {
        Output output = Output.of(spec);
        Selection selection = selected.selection();
        NeuronSearch search = NeuronSearch.fromSystem(output::note);
        ImportPlan plan =
                new PackageImport(pip, from, pkg, version, selection, run, OptionStyle.COMMAND_LINE).plan(search);
        plan.notes().forEach(output::note);
        if (dryRun) {
            output.out().println(plan.text());
            return;
        }
        Path jar = to.orElseGet(() -> Path.of("%s-%s.jar"
                .formatted(plan.imported().pkg().name(), plan.imported().pkg().version())));
        boolean replaced = Files.exists(jar);
        write(plan, jar);
        List<String> faults =
                trial ? new TrialBuild(BuildOptions.fromSystem(), search, output::note).of(plan.imported()) : List.of();
        faults.forEach(output::note);
        output.out().println("'%s'%s: %s".formatted(jar, replaced ? ", which was replaced" : "", plan.sentence()));
        output.out()
                .println("add it to the class path of your model; `glia list --classpath %s` shows what it offers"
                        .formatted(ShellWord.of(jar)));
    }

    private static void write(ImportPlan plan, Path jar) {
        try {
            plan.imported().writeTo(jar);
        } catch (UncheckedIOException e) {
            throw new HostException(
                    "the jar '%s' cannot be written: %s; name another with --to JAR"
                            .formatted(jar, Failures.reason(e.getCause())),
                    e);
        }
    }
}
