package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.imports.OptionStyle;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.diff.DiffReport;
import dev.glia.verb.diff.PackageDiff;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells what differs between the mechanisms of two places: mechanisms, ions, parameters, defaults, units, limits, states and
 * blocks of code; and, of mechanisms that differ, by how much their curves and a reference run changed, measured on a real NEURON.
 * It fails where something differs.
 */
@Mojo(name = "diff", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class DiffMojo extends AbstractPlacesMojo {
    /** The old place: the jar of a package, a folder or archive of mods, or a project. */
    @Parameter(property = "glia.old")
    private String old;

    /** The new place; the packages of the project unless given. */
    @Parameter(property = "glia.new")
    private String now;

    /** Does not fail where something differs. */
    @Parameter(property = "glia.mayDiffer", defaultValue = "false")
    private boolean mayDiffer;

    /** Only reads the mods: needs no NEURON and no compiler. */
    @Parameter(property = "glia.noCurves", defaultValue = "false")
    private boolean noCurves;

    /** Writes the answer for programs into this file. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    @Override
    boolean isElsewhere() {
        return given(now).isPresent() || super.isElsewhere();
    }

    @Override
    void answer() throws IOException {
        Path before = given(old)
                .map(Path::of)
                .orElseThrow(
                        () -> new GliaException(
                                "no old place is named; add -Dglia.old=PLACE, the jar of a package, a folder of mods or a project"));
        Optional<TrialBuild> build =
                noCurves ? Optional.empty() : Optional.of(TrialBuild.from(settings(), getLog()::info));
        DiffReport report = given(now).isPresent()
                ? PackageDiff.of(before, Path.of(given(now).get()), OptionStyle.MAVEN, build)
                : PackageDiff.of(before, surroundings().packages(), OptionStyle.MAVEN, build);
        if (jsonFile != null) {
            printJson(report.json(), jsonFile);
        }
        print(report.text());
        if (!report.isSame() && !mayDiffer) {
            throw new GliaException(
                    "the mechanisms differ; the lines above say in what, and -Dglia.mayDiffer allows it");
        }
    }
}
