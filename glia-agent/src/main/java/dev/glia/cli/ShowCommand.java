package dev.glia.cli;

import dev.glia.select.AssetRequest;
import dev.glia.select.Explanation;
import dev.glia.select.Resolver;
import dev.glia.verb.ExplanationJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia show}: which mechanism an asset name means, and who decided it. */
@Command(
        name = "show",
        description = "Tells which mechanism an asset name means, and which preference decided what.",
        footer = {"  glia show Kv1", "  glia show Kv1 --project ~/models/purkinje --json"})
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ASSET", description = "A short asset name, or a full glia__package__asset__variant.")
    String asset;

    @Mixin
    ChoiceOptions choice;

    @Mixin
    PackageOptions packages;

    @Option(names = "--json", description = "For programs; the README has the shape.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Surroundings here = packages.surroundings(Output.of(spec));
        Explanation explanation = new Resolver(here.index(), packages.advice())
                .explain(
                        AssetRequest.of(asset, choice.pkg, choice.variant, packages.advice()),
                        here.preferences(Output.of(spec).preferences()));
        PrintWriter out = Output.of(spec).out();
        out.println(
                json
                        ? new String(ExplanationJson.of(explanation), StandardCharsets.UTF_8).stripTrailing()
                        : explanation.text());
        return explanation.refusal().isPresent() ? Main.USER : Main.FINE;
    }
}
