package dev.glia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glia resolve}: the full name alone, for scripts. */
@Command(
        name = "resolve",
        description = "Prints the full mechanism name that an asset name means, and nothing else.",
        footer = "  glia resolve Kv1 --variant=high_activity")
final class ResolveCommand implements Runnable {
    @Mixin
    AssetOptions asked;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        output.out().println(asked.meaning(output).fullName(asked.asset, asked.choice.pkg, asked.choice.variant));
    }
}
