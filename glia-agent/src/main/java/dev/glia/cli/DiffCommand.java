package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.diff.DiffReport;
import dev.glia.verb.diff.PackageDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            "and blocks of code. It reads the mods; nothing is compiled or run. The exit code is 1 where something differs.",
            "A place is the jar of a package, a folder or archive of mods, or a project; one that was compiled is all its packages."
        },
        footer = {"  glia diff lab-1.0.jar lab-1.1.jar", "  glia diff lab-1.0.jar . --json"})
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The old place.")
    Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new place.")
    Path now;

    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        DiffReport report = PackageDiff.of(old, now, OptionStyle.COMMAND_LINE);
        Output.of(spec)
                .out()
                .println(json ? new String(report.json(), StandardCharsets.UTF_8).stripTrailing() : report.text());
        return report.isSame() ? Main.FINE : Main.USER;
    }
}
