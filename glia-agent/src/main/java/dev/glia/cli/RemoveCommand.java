package dev.glia.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia remove}: mods out of the personal collection. */
@Command(
        name = "remove",
        description = {
            "Removes mods from your personal collection. A mod of a project is a file in its src/main/mod.",
            "NAME is an asset, an asset with its variant (Kv1__fast), or a full name."
        },
        footer = {"  glia remove --local Kv1", "  glia remove --local Kv1__fast"})
final class RemoveCommand implements Runnable {
    @Parameters(arity = "1..*", paramLabel = "NAME", description = "The mods.")
    List<String> names = List.of();

    @Option(names = "--local", description = "From the personal collection; required.")
    boolean local;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        output.personalMods().remove(names, local).forEach(output.out()::println);
    }
}
