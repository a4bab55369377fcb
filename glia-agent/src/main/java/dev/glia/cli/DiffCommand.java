package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.diff.DiffReport;
import dev.glia.verb.diff.PackageDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia diff}: what differs between two versions of mechanisms. */
@Command(
        name = "diff",
        description = {
            "Tells what differs between the mechanisms of two places: mechanisms, ions, parameters, defaults, units, limits, states",
            "and blocks of code; and, of mechanisms that differ, by how much their curves and a reference run changed, measured on",
            "a real NEURON. The exit code is 1 where something differs.",
            "A place is the jar of a package, a folder or archive of mods, or a project; one that was compiled is all its packages."
        },
        footer = {"  glia diff lab-1.0.jar lab-1.1.jar", "  glia diff lab-1.0.jar . --json"})
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The old place.")
    Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new place.")
    Path now;

    @Option(names = "--no-curves", description = "Only reads the mods: needs no NEURON and no compiler.")
    boolean noCurves;

    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        Optional<TrialBuild> build = noCurves ? Optional.empty() : Optional.of(TrialBuild.fromSystem(output::note));
        DiffReport report = PackageDiff.of(old, now, OptionStyle.COMMAND_LINE, build);
        output.out().println(json ? new String(report.json(), StandardCharsets.UTF_8).stripTrailing() : report.text());
        return report.isSame() ? Main.FINE : Main.USER;
    }
}
