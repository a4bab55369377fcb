package dev.glia.cli;

import dev.glia.select.Explanation;
import dev.glia.verb.ExplanationJson;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glia show}: which mechanism an asset name means, and who decided it. */
@Command(
        name = "show",
        description = "Tells which mechanism an asset name means, and which preference decided what.",
        footer = {"  glia show Kv1", "  glia show Kv1 --project ~/models/purkinje --json"})
final class ShowCommand implements Callable<Integer> {
    @Mixin
    AssetOptions asked;

    @Option(names = "--json", description = "For programs; the README has the shape.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        Explanation explanation = asked.meaning(output).explain(asked.asset, asked.choice.pkg, asked.choice.variant);
        output.out()
                .println(
                        json
                                ? new String(ExplanationJson.of(explanation), StandardCharsets.UTF_8).stripTrailing()
                                : explanation.text());
        return explanation.refusal().isPresent() ? Main.USER : Main.FINE;
    }
}
