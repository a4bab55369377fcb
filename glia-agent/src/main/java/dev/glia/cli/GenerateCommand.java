package dev.glia.cli;

import dev.glia.verb.GenerateTask;
import dev.glia.verb.place.Surroundings;
import java.io.File;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glia generate}: Java for mechanisms. */
@Command(
        name = "generate",
        description = {
            "Writes a Java class for every asset of the packages, with units, defaults and limits.",
            "`mvn glia:generate` does the same before a project is compiled."
        },
        footer = {
            "  glia generate --to src/generated",
            "  glia generate --classpath lab.jar --base lab.mechanisms --to gen"
        })
final class GenerateCommand implements Runnable {
    private Path to = Path.of("generated-sources");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder of sources to write into; generated-sources here unless given.")
    void to(File folder) {
        to = folder.toPath();
    }

    @Option(
            names = "--base",
            paramLabel = "PACKAGE",
            description = "The Java package of bare names; each Glia package has one below it. ${DEFAULT-VALUE} unless"
                    + " given.",
            defaultValue = GenerateTask.BASE_PACKAGE)
    String base;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Surroundings here = packages.places().withoutCollection();
        GenerateTask.Outcome outcome = new GenerateTask(
                        here.packages(),
                        here.index(),
                        here.preferences(output.preferences()),
                        base,
                        to,
                        packages.places().advice())
                .run();
        outcome.notes().forEach(output::note);
        output.out().println(outcome.text());
    }
}
