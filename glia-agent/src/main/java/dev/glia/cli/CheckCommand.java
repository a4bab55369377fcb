package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.imports.OptionStyle;
import dev.glia.launch.GliaVersion;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.check.Check;
import dev.glia.verb.check.CheckReport;
import dev.glia.verb.check.RuleLevels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia check}: whether mods are what their author means. */
@Command(
        name = "check",
        description = {
            "Checks mods for their author: reads them, compiles them, and runs each on a real NEURON in a JVM of its own.",
            "WHERE is a project with src/main/mod, a folder or archive of mods, or the jar of a package; this folder unless given.",
            "--rules=list lists the rules."
        },
        footer = {"  glia check", "  glia check mods --rules=unused=off --sarif check.sarif"})
final class CheckCommand implements Callable<Integer> {
    private static final Path HERE = Path.of("");

    @Parameters(arity = "0..1", paramLabel = "WHERE", description = "What to check.")
    Path where = HERE;

    @Option(
            names = "--rules",
            paramLabel = "RULE=LEVEL",
            split = ",",
            description = "What becomes of findings: error, warning or off; * is every rule.")
    List<String> rules = List.of();

    @Option(names = "--sarif", paramLabel = "FILE", description = "Writes the findings as SARIF, for code hosts.")
    Optional<Path> sarif = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the findings as JUnit XML, for CI.")
    Optional<Path> junit = Optional.empty();

    @Option(
            names = "--release",
            description = "Names the Maven goal that tells what would be published: only Maven knows.")
    boolean release;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        if (release) {
            throw new GliaException(
                    "what a project publishes is known to Maven alone; check it in its folder with `mvn package glia:check -Dglia.release`");
        }
        if (rules.equals(List.of("list"))) {
            RuleLevels.described().forEach(output.out()::println);
            return Main.FINE;
        }
        TrialBuild build = TrialBuild.fromSystem(output::note);
        CheckReport report = new Check(RuleLevels.of(rules, OptionStyle.COMMAND_LINE), build).at(where, HERE);
        sarif.ifPresent(file -> AtomicFiles.write(file, report.sarif(GliaVersion.current())));
        junit.ifPresent(file -> AtomicFiles.write(file, report.junit()));
        output.out().println(report.text());
        return report.isPassed() ? Main.FINE : Main.USER;
    }
}
