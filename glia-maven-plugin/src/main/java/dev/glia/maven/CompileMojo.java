package dev.glia.maven;

import dev.glia.agent.weave.ClassFolder;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.maven.gather.ProjectPackages;
import dev.glia.maven.gather.ProjectSources;
import dev.glia.maven.gather.SourcePackages;
import dev.glia.maven.preference.ProjectPreferences;
import dev.glia.maven.progress.TerminalProgress;
import dev.glia.verb.Compilation;
import dev.glia.verb.Compilation.ProjectMods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the mods of the whole dependency tree, the project's own among them, into one library for NEURON,
 * {@code target/glia/libnrnmech.so}, and weaves {@code @GliaPrefer} into the project's classes. Packages of every scope are in it, so that those that only tests use are there too.
 *
 * <p>What has not changed is not compiled again, in whichever project it was compiled before. A mod of a dependency that
 * does not compile is left out with a warning, and inserting it says why; the project's own fail the build.
 */
// Maven only collects the dependencies; DependencyPackages says why it resolves them itself.
@Mojo(
        name = "compile",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CompileMojo extends AbstractPackagesMojo {
    /**
     * The name of the package in the project's sources, {@code src/main/mod}; the artifactId, with {@code _} for {@code -} and
     * {@code .}, if not given. Mods in {@code src/test/mod} are the package of that name with {@code _test}, for tests alone.
     */
    @Parameter(property = "glia.pkg")
    private String pkg;

    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    @Override
    Optional<String> sourcePackage() {
        return given(pkg);
    }

    @Override
    void writeSources(SourcePackages sources) throws IOException {
        sources.write(getLog()::warn);
    }

    @Override
    void run() throws IOException {
        weave();
        ProjectSources sources = sources();
        ProjectPreferences preferences = projectPreferences();
        List<PackageSource> all = new ArrayList<>(sources.all());
        collection().source(line -> {}).ifPresent(all::add); // who reads it says why it is not trusted
        getLog().info(compilation(preferences).ofProject(all, () -> read(sources.read(), preferences)));
    }

    private void weave() throws IOException {
        List<String> woven = new ClassFolder(classes()).weave();
        if (!woven.isEmpty()) {
            getLog().info("Wove @GliaPrefer into " + String.join(", ", woven));
        }
    }

    private ProjectMods read(ProjectPackages packages, ProjectPreferences preferences) {
        List<String> warnings = new ArrayList<>();
        List<ModPackage> seen = seen(packages);
        preferences.check(() -> index(seen), warnings::add);
        warnings.forEach(getLog()::warn);
        return new ProjectMods(seen, packages.ownNames(), warnings.isEmpty());
    }

    private Compilation compilation(ProjectPreferences preferences) {
        UnaryOperator<String> settings = settings();
        return new Compilation(
                layout().folder(),
                BuildOptions.from(settings, System::getenv),
                preferences.list(),
                TerminalProgress.orLines(getLog(), interactive),
                NeuronSearch.of(settings, System::getenv, line -> getLog().info(line)));
    }
}
