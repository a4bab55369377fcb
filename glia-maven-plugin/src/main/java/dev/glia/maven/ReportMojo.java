package dev.glia.maven;

import dev.glia.host.file.AtomicFiles;
import dev.glia.launch.GliaVersion;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.place.Surroundings;
import dev.glia.verb.report.Report;
import dev.glia.verb.report.ReportPage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes a page of HTML on the mechanisms of the project's packages: whence they are, parameters, ions and states, what the
 * bare name means, and the steady state and time constant of every gate over the membrane potential, and currents under voltage
 * clamp and after events, measured on a real NEURON.
 */
@Mojo(name = "report", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ReportMojo extends AbstractPlacesMojo {
    /** The assets, packages or full names to report on, with commas between them; all if not given. */
    @Parameter(property = "glia.names")
    private List<String> names = List.of();

    /** The page. */
    @Parameter(property = "glia.to", defaultValue = "${project.build.directory}/glia/report.html")
    private File to;

    /** Writes the numbers behind the curves as CSV too. */
    @Parameter(property = "glia.csv")
    private File csv;

    /** Writes facts and numbers as JSON too. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    /**
     * Places whose mechanisms are drawn beside those of the same assets, with commas between them: a jar of another version, or a
     * folder of mods.
     */
    @Parameter(property = "glia.with")
    private List<File> with = List.of();

    /** Only reads the mods: needs no NEURON and no compiler. */
    @Parameter(property = "glia.noCurves", defaultValue = "false")
    private boolean noCurves;

    @Override
    void answer() throws IOException {
        TrialBuild build = TrialBuild.from(settings(), getLog()::info);
        Surroundings here = surroundings();
        List<Path> others = with.stream().map(File::toPath).toList();
        Report report = new Report(here.packages(), here.index(), preferences(here), names, others, build, advice());
        ReportPage page = noCurves ? report.facts() : report.measured();
        AtomicFiles.write(to.toPath(), page.html(GliaVersion.current()).getBytes(StandardCharsets.UTF_8));
        if (csv != null) {
            AtomicFiles.write(csv.toPath(), page.csv());
        }
        if (jsonFile != null) {
            AtomicFiles.write(jsonFile.toPath(), page.json());
        }
        print(page.text());
        print("report: " + to.toPath().toAbsolutePath().toUri());
    }
}
