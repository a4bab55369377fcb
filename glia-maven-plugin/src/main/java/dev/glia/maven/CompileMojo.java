package dev.glia.maven;

import dev.glia.build.BuildOptions;
import dev.glia.build.BuildRequest;
import dev.glia.build.BuildResult;
import dev.glia.build.Glance;
import dev.glia.build.LibraryBuild;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.maven.gather.ProjectPackages;
import dev.glia.maven.gather.ProjectSources;
import dev.glia.maven.preference.ProjectPreferences;
import dev.glia.maven.progress.TerminalProgress;
import dev.glia.select.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the mods of the whole dependency tree, the project's own among them, into one library for NEURON,
 * {@code target/glia/libnrnmech.so}. Packages of every scope are in it, so that those that only tests use are there too.
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
    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    @Override
    void run() {
        ProjectSources sources = sources();
        ProjectPreferences preferences = projectPreferences();
        BuildRequest nothing = request(new ProjectPackages(List.of(), List.of()), preferences);
        Glance glance = new Glance(layout(), sources.all(), settled(nothing));
        Optional<String> unchanged = glance.unchanged(() -> LibraryBuild.tools(nothing));
        getLog().info(unchanged.orElseGet(() -> {
            glance.forget();
            return build(sources.read(), preferences, glance);
        }));
    }

    private String build(ProjectPackages packages, ProjectPreferences preferences, Glance glance) {
        List<String> warnings = new ArrayList<>();
        preferences.check(() -> index(packages), warnings::add);
        warnings.forEach(getLog()::warn);
        BuildRequest request = request(packages, preferences);
        BuildResult result = LibraryBuild.run(request);
        if (result.library().isPresent() && warnings.isEmpty()) {
            glance.keep(() -> LibraryBuild.tools(request), result.repeated().sentence());
        }
        return result.sentence();
    }

    private BuildRequest request(ProjectPackages packages, ProjectPreferences preferences) {
        UnaryOperator<String> settings = settings();
        return new BuildRequest(
                packages.all(),
                packages.ownNames(),
                layout().folder(),
                BuildOptions.from(settings, System::getenv),
                preferences.list(),
                TerminalProgress.orLines(getLog(), interactive),
                NeuronSearch.of(settings, System::getenv, line -> getLog().info(line))
                        .offline(isOffline()));
    }

    /** What decides a build beside its packages and its tools. */
    private static List<String> settled(BuildRequest request) {
        Stream<String> options = Stream.of(
                        "strict",
                        request.options().strict(),
                        "special",
                        request.options().special(),
                        "coreneuron",
                        request.options().coreneuron())
                .map(Object::toString);
        return Stream.concat(options, request.preferences().stream().map(Preference::asArguments))
                .toList();
    }
}
