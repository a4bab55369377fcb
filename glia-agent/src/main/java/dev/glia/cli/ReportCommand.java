package dev.glia.cli;

import dev.glia.host.file.AtomicFiles;
import dev.glia.launch.GliaVersion;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.place.Surroundings;
import dev.glia.verb.report.Report;
import dev.glia.verb.report.ReportPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia report}: what is in mechanisms, and what their channels do. */
@Command(
        name = "report",
        description = {
            "Writes a page of HTML on mechanisms: whence they are, parameters, ions and states, what the bare name means, and the",
            "steady state and time constant of every gate over the membrane potential, and currents under voltage clamp and",
            "after events, measured on a real NEURON, beside those of other mechanisms of the same asset; and what `glia check` finds.",
            "A mechanism that ends its process costs its own curves only."
        },
        footer = {"  glia report", "  glia report Kv1 my_models --to kv.html --csv kv.csv --classpath lab.jar"})
final class ReportCommand implements Runnable {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Assets, packages or full names; all unless given.")
    List<String> names = List.of();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The page; ${DEFAULT-VALUE} here unless given.",
            defaultValue = "report.html")
    Path to;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the numbers behind the curves as CSV too.")
    Optional<Path> csv = Optional.empty();

    @Option(names = "--json-file", paramLabel = "FILE", description = "Writes facts and numbers as JSON too.")
    Optional<Path> jsonFile = Optional.empty();

    @Option(
            names = "--with",
            paramLabel = "PLACE",
            description = {
                "Draws the mechanisms of another place beside those of the same assets: a jar of another version, or a folder of",
                "mods. May be given several times."
            })
    List<Path> with = List.of();

    @Option(names = "--no-curves", description = "Only reads the mods: needs no NEURON and no compiler.")
    boolean noCurves;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        TrialBuild build = TrialBuild.fromSystem(output::note);
        Surroundings here = packages.places().withoutCollection();
        Report report = new Report(
                here.packages(),
                here.index(),
                here.preferences(output.preferences()),
                names,
                with,
                build,
                packages.places().advice());
        ReportPage page = noCurves ? report.facts() : report.measured();
        AtomicFiles.write(to, page.html(GliaVersion.current()).getBytes(StandardCharsets.UTF_8));
        csv.ifPresent(file -> AtomicFiles.write(file, page.csv()));
        jsonFile.ifPresent(file -> AtomicFiles.write(file, page.json()));
        output.out().println(page.text());
        output.out().println("report: " + to.toAbsolutePath().toUri());
    }
}
