package dev.glia.cli;

import dev.glia.verb.MechanismTrial;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.TrialReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia test}: whether every mechanism can really be inserted. */
@Command(
        name = "test",
        description = {
            "Inserts every mechanism on a real NEURON, in JVMs of their own, and tells which cannot be, and why.",
            "One that ends its process fails alone."
        },
        footer = {"  glia test", "  glia test Kv1 my_models --classpath lab.jar"})
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Assets, packages or full names; all unless given.")
    List<String> names = List.of();

    @Option(names = "--run", description = "Run each mechanism too: at rest, at two temperatures, saved and restored.")
    boolean run;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        TrialBuild build = TrialBuild.fromSystem(output::note);
        TrialReport report =
                new MechanismTrial(packages.places().withoutCollection().packages(), names, build).report(run);
        output.out().println(report.text());
        return report.isPassed() ? Main.FINE : Main.USER;
    }
}
