package dev.glia.maven;

import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.library.BuildOptions;
import dev.glia.maven.gather.LocalRepository;
import dev.glia.maven.gather.PackagePom;
import dev.glia.verb.ImportPlan;
import dev.glia.verb.PackageImport;
import dev.glia.verb.TrialBuild;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a package of what exists already and installs it in the local repository, to be used as a dependency:
 *
 * <pre>
 * mvn glia:import -Dglia.pip=dbbs-catalogue==6.0.1
 * mvn glia:import -Dglia.from=mods -Dglia.pkg=my_models
 * </pre>
 */
@Mojo(name = "import", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractSelectionMojo {
    /** A pip package that has mods, {@code NAME==VERSION}, as pip takes it. */
    @Parameter(property = "glia.pip")
    private String pip;

    /** A folder or an archive (zip, tar) of mod files; a folder is read as nrnivmodl reads it. */
    @Parameter(property = "glia.from")
    private File from;

    /** Allows code of a pip package to be run where only that tells which mods it has. */
    @Parameter(property = "glia.run", defaultValue = "false")
    private boolean run;

    /** Prints what would be in the package, and writes nothing. */
    @Parameter(property = "glia.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Compiles the mods of a package that is installed, to tell which cannot be. */
    @Parameter(property = "glia.trial", defaultValue = "true")
    private boolean trial;

    /** The name of the package; that of the Python package if not given. */
    @Parameter(property = "glia.pkg")
    private String pkg;

    /** The group of the jar; {@code glia.pypi} or {@code glia.local} if not given. */
    @Parameter(property = "glia.groupId")
    private String groupId;

    /** The artifact of the jar; the package's name, with hyphens, if not given. */
    @Parameter(property = "glia.artifactId")
    private String artifactId;

    /** The version of the jar; that of the Python package, or {@code 1.0}, if not given. */
    @Parameter(property = "glia.version")
    private String version;

    /** A folder to put the package into instead of the local repository: {@code ${project.build.outputDirectory}}. */
    @Parameter(property = "glia.into")
    private File into;

    @Parameter(property = "session", required = true, readonly = true)
    private MavenSession session;

    @Inject
    private LocalRepository repository;

    @Override
    void run() throws IOException {
        NeuronSearch search = NeuronSearch.of(settings(), System::getenv, line -> getLog().info(line));
        ImportPlan plan = asked().plan(search);
        plan.notes().forEach(getLog()::warn);
        if (dryRun) {
            print(plan.text());
        } else if (into != null) {
            plan.imported().writeInto(into.toPath());
            getLog().info(plan.sentence() + ", written to " + into);
        } else {
            PackagePom pom = pom(plan.imported());
            boolean replaced = repository.install(session, pom, plan.imported().files());
            if (trial) {
                new TrialBuild(BuildOptions.from(settings(), System::getenv), search, getLog()::info)
                        .of(plan.imported())
                        .forEach(getLog()::warn);
            }
            getLog().info("%s, installed%s; use it by"
                    .formatted(
                            plan.sentence(),
                            replaced
                                    ? " in the place of another " + pom.coordinate() + " that was installed before"
                                    : ""));
            getLog().info(pom.dependency());
        }
    }

    private PackageImport asked() {
        return new PackageImport(
                given(pip),
                Optional.ofNullable(from).map(File::toPath),
                given(pkg),
                given(version),
                selection(),
                run,
                OptionStyle.MAVEN);
    }

    private PackagePom pom(ImportedPackage imported) {
        Optional<String> name = given(pip).map(requirement -> requirement.replaceFirst("[=<>!~ ].*", ""));
        return new PackagePom(
                given(groupId).orElse(name.isPresent() ? "glia.pypi" : "glia.local"),
                given(artifactId).or(() -> name).orElse(imported.pkg().name().replace('_', '-')),
                given(version).orElse(imported.pkg().version()),
                imported.pkg());
    }
}
