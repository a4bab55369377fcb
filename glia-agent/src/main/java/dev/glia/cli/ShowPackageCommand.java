package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.PackageDescription;
import dev.glia.verb.place.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia show-pkg}: what a package says of itself, and the files of its mods. */
@Command(
        name = "show-pkg",
        description = "Describes packages: where they are from, their licence and authors, and the file of every mod.",
        footer = {"  glia show-pkg dbbs", "  glia show-pkg --classpath lab.jar"})
final class ShowPackageCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "What the package's name contains; all packages unless given.")
    Optional<String> part = Optional.empty();

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Surroundings here = packages.surroundings(Output.of(spec));
        Output.of(spec)
                .out()
                .println(new PackageDescription(here.packages(), here.broken(), OptionStyle.COMMAND_LINE).text(part));
    }
}
