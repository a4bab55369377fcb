package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.verb.MechanismTrial;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.TrialReport;
import dev.glia.verb.place.Surroundings;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Inserts every mechanism of the project's packages on a real NEURON, in JVMs of their own, and fails where one cannot be.
 */
@Mojo(name = "test", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class TestMojo extends AbstractPlacesMojo {
    /** The assets, packages or full names to try, with commas between them; all if not given. */
    @Parameter(property = "glia.names")
    private List<String> names = List.of();

    /** Runs each mechanism too: at rest, at two temperatures, saved and restored. */
    @Parameter(property = "glia.run", defaultValue = "false")
    private boolean run;

    @Override
    Surroundings looked() throws IOException {
        return surroundings();
    }

    @Override
    void answer() throws IOException {
        TrialBuild build = TrialBuild.from(settings(), getLog()::info);
        TrialReport report = new MechanismTrial(looked().packages(), names, build).report(run);
        print(report.text());
        if (!report.isPassed()) {
            throw new GliaException("not every mechanism came through; the table above says which, and why");
        }
    }
}
