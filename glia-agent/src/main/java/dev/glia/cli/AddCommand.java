package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.AddMods;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia add}: mods into a project's sources. */
@Command(
        name = "add",
        description = {
            "Copies mods, with what they INCLUDE, into src/main/mod of a project, under the names they will have.",
            "A name comes from the file (Kv1__fast.mod), an old full name (glia__lab__Kv1__fast.mod), or the SUFFIX."
        },
        footer = {
            "  glia add ~/old/kdr.mod --asset=Kv1 --variant=slow",
            "  glia add ~/old/*.mod --dry-run",
            "  glia add --local ~/old/kdr.mod"
        })
final class AddCommand implements Runnable {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The mods.")
    List<Path> files = List.of();

    @Option(names = "--asset", paramLabel = "NAME", description = "The asset's name, for a single mod.")
    Optional<String> asset = Optional.empty();

    @Option(names = "--variant", paramLabel = "NAME", description = "The variant.")
    Optional<String> variant = Optional.empty();

    @Option(
            names = "--dialect",
            paramLabel = "SIMULATOR",
            description = "neuron or arbor, for a mod of that simulator alone.")
    Optional<String> dialect = Optional.empty();

    @Option(names = "--overwrite", description = "Replace a mod that is there.")
    boolean overwrite;

    @Option(names = "--dry-run", description = "Print what would be done, and write nothing.")
    boolean dryRun;

    @Option(
            names = "--local",
            description =
                    "Put them into your personal collection instead, which all your models see, behind their packages.")
    boolean local;

    private Path project = Path.of("");

    @Option(names = "--project", paramLabel = "DIR", description = "The project; this folder unless given.")
    void project(Path folder) {
        project = folder;
    }

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        AddMods mods = new AddMods(files, asset, variant, dialect, overwrite, dryRun);
        List<String> lines =
                local ? output.personalMods().add(mods) : mods.intoProject(project, OptionStyle.COMMAND_LINE);
        lines.forEach(output.out()::println);
    }
}
