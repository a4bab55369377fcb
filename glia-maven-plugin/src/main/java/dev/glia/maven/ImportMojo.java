package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.asset.PackageWriter;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.FolderImport;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.PipImport;
import dev.glia.imports.Selection;
import dev.glia.maven.gather.LocalRepository;
import dev.glia.maven.gather.PackagePom;
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
public final class ImportMojo extends AbstractSettingsMojo {
    /** A Glia package for Python, {@code NAME==VERSION}, as pip takes it. */
    @Parameter(property = "glia.pip")
    private String pip;

    /** A folder of mod files. */
    @Parameter(property = "glia.from")
    private File from;

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
        ImportedPackage imported = given(pip).isPresent() ? fromPip() : fromFolder();
        imported.notes().forEach(note -> getLog().warn(note));
        String found = "package '%s' %s with %s from %s"
                .formatted(
                        imported.pkg().name(),
                        imported.pkg().version(),
                        mods(imported.pkg().mods().size()),
                        imported.pkg().origin());
        if (into != null) {
            PackageWriter.writeFolder(into.toPath(), imported.pkg(), imported.files());
            getLog().info(found + " written to " + into);
        } else {
            PackagePom pom = pom(imported);
            repository.install(session, pom, imported.files());
            getLog().info(found + " installed; use it by");
            getLog().info(pom.dependency());
        }
    }

    private static String mods(int count) {
        return count + (count == 1 ? " mod" : " mods");
    }

    private ImportedPackage fromPip() {
        if (from != null) {
            throw new GliaException("both glia.pip and glia.from are given; name one source");
        }
        NeuronSearch search = NeuronSearch.of(settings(), System::getenv, line -> getLog().info(line))
                .offline(session.isOffline());
        return new PipImport(pip, given(pkg), Selection.ALL, false, OptionStyle.MAVEN, search).read();
    }

    private ImportedPackage fromFolder() {
        if (from == null || given(pkg).isEmpty()) {
            throw new GliaException(
                    "there is nothing to import; name a Python package, -Dglia.pip=dbbs-catalogue==6.0.1, or a folder of mods and a name for the package, -Dglia.from=mods -Dglia.pkg=my_models");
        }
        return new FolderImport(from.toPath(), pkg, given(version).orElse("1.0"), Selection.ALL, OptionStyle.MAVEN)
                .read();
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
