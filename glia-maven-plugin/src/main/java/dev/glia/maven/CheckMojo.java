package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.imports.OptionStyle;
import dev.glia.launch.GliaVersion;
import dev.glia.maven.gather.ProjectPackages;
import dev.glia.maven.gather.SourcePackages;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.check.Check;
import dev.glia.verb.check.CheckReport;
import dev.glia.verb.check.Checkable;
import dev.glia.verb.check.CheckedFiles;
import dev.glia.verb.check.Release;
import dev.glia.verb.check.RuleLevels;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the project's own mods for their author: reads them, compiles them, and runs each on a real NEURON in a JVM of its
 * own. Fails where a finding is an error.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends AbstractAnywhereMojo {
    private static final Path HERE = Path.of("");

    /**
     * Checks what is in this place instead: a project with src/main/mod, a folder or archive of mods, or the jar of a package; needs
     * no project, and is the current folder where there is none.
     */
    @Parameter(property = "glia.where")
    private String where;

    /** What becomes of findings, {@code unused=off,units=error}; {@code *} is every rule, {@code list} lists the rules. */
    @Parameter(property = "glia.rules")
    private List<String> rules = List.of();

    /** Writes the findings as SARIF, for code hosts. */
    @Parameter(property = "glia.sarif")
    private File sarif;

    /** Writes the findings as JUnit XML, for CI. */
    @Parameter(property = "glia.junit")
    private File junit;

    /** Looks, after {@code package}, at what would be published too, and refuses what a repository or a user would. */
    @Parameter(property = "glia.release", defaultValue = "false")
    private boolean release;

    @Override
    void writeSources(SourcePackages sources) throws IOException {
        sources.write(getLog()::warn);
    }

    @Override
    boolean isElsewhere() {
        return given(where).isPresent();
    }

    @Override
    void answer() throws IOException {
        if (rules.equals(List.of("list"))) {
            RuleLevels.described().forEach(getLog()::info);
            return;
        }
        TrialBuild build = TrialBuild.from(settings(), getLog()::info);
        Check check = new Check(RuleLevels.of(rules, OptionStyle.MAVEN), build);
        if (isElsewhere() || !isProject()) {
            if (release) {
                throw new GliaException(
                        "what a project publishes is known to its pom alone; check it in its folder with `mvn package glia:check -Dglia.release`");
            }
            tell(check.at(given(where).map(Path::of).orElse(HERE), HERE));
        } else {
            checkProject(check, packages());
        }
    }

    private void checkProject(Check check, ProjectPackages found) {
        if (found.own().isEmpty() && (isVisit() || project().getPackaging().equals("pom"))) {
            getLog().info("this module has no mods of its own");
            return;
        }
        tell(check.of(checkable(found)));
    }

    private void requireFitToPublish() {
        Release published = PublishedProject.of(project());
        print(published.files());
        List<String> obstacles = published.obstacles();
        if (!obstacles.isEmpty()) {
            throw new GliaException("this cannot be published: " + String.join("; ", obstacles));
        }
        Release.next(project().getVersion(), project().getDistributionManagementArtifactRepository() != null)
                .forEach(getLog()::info);
    }

    private void tell(CheckReport report) {
        if (sarif != null) {
            AtomicFiles.write(sarif.toPath(), report.sarif(GliaVersion.current()));
        }
        if (junit != null) {
            AtomicFiles.write(junit.toPath(), report.junit());
        }
        print(report.text());
        if (release) {
            requireFitToPublish();
        }
        if (!report.isPassed()) {
            throw new GliaException(
                    "the check found errors; the table above says where, and -Dglia.rules=RULE=warning makes one a warning");
        }
    }

    private Checkable checkable(ProjectPackages found) {
        if (found.own().isEmpty()) {
            throw new GliaException(
                    "this project has no mods of its own to check; put them into src/main/mod, or check those of a jar with `mvn glia:check -Dglia.where=NAME.jar`");
        }
        Path base = project().getBasedir().toPath();
        CheckedFiles files =
                new CheckedFiles(base, List.of(base.resolve("src/main/mod"), base.resolve("src/test/mod")));
        return new Checkable(found.all(), found.own(), files, List.of());
    }
}
