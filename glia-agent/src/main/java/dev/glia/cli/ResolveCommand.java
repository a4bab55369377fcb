package dev.glia.cli;

import dev.glia.select.AssetRequest;
import dev.glia.select.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia resolve}: the full name alone, for scripts. */
@Command(
        name = "resolve",
        description = "Prints the full mechanism name that an asset name means, and nothing else.",
        footer = "  glia resolve Kv1 --variant=high_activity")
final class ResolveCommand implements Runnable {
    @Parameters(paramLabel = "ASSET", description = "A short asset name.")
    String asset;

    @Mixin
    ChoiceOptions choice;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Surroundings here = packages.surroundings(Output.of(spec));
        spec.commandLine()
                .getOut()
                .println(new Resolver(here.index(), packages.advice())
                        .resolve(
                                AssetRequest.of(asset, choice.pkg, choice.variant, packages.advice()),
                                here.preferences(Output.of(spec).preferences()))
                        .fullName());
    }
}
