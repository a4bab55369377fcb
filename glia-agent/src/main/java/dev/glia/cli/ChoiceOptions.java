package dev.glia.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The package and the variant that a verb speaks of. */
final class ChoiceOptions {
    @Option(
            names = {"--pkg", "--package", "-p"},
            paramLabel = "NAME",
            description = "The package.")
    Optional<String> pkg = Optional.empty();

    @Option(
            names = {"--variant", "-v"},
            paramLabel = "NAME",
            description = "The variant.")
    Optional<String> variant = Optional.empty();
}
