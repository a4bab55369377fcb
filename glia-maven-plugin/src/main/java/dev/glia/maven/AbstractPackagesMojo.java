package dev.glia.maven;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import dev.glia.host.file.UserFolders;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryManifest;
import dev.glia.maven.gather.DependencyPackages;
import dev.glia.maven.gather.ProjectPackages;
import dev.glia.maven.gather.ProjectSources;
import dev.glia.maven.gather.SourcePackages;
import dev.glia.maven.preference.PomPreference;
import dev.glia.maven.preference.ProjectPreferences;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceStore;
import dev.glia.select.Preferences;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that look at the packages of the project and at what it prefers among them. */
abstract class AbstractPackagesMojo extends AbstractSettingsMojo {
    /**
     * What an asset name means in this project, where several packages or variants offer it.
     *
     * <pre>{@code
     * <gliaPreferences>
     *   <preference>
     *     <asset>Kv1</asset>
     *     <pkg>not_my_models</pkg>
     *     <variant>high_activity</variant>
     *   </preference>
     * </gliaPreferences>
     * }</pre>
     *
     * Without {@code <asset>} it holds for all. {@code <optional>true</optional>} allows it to name what is not there.
     */
    @Parameter
    private List<PomPreference> gliaPreferences = List.of();

    /** Overrides {@code gliaPreferences} for one build: {@code Kv1=not_my_models/high_activity,*=some_pkg}. */
    @Parameter(property = "glia.preferences")
    private String preferences;

    @Parameter(property = "project", required = true, readonly = true)
    private MavenProject project;

    @Parameter(property = "session", required = true, readonly = true)
    private MavenSession session;

    @Inject
    private DependencyPackages dependencies;

    /** Where the project's packages may lie, those in its own sources among them. */
    ProjectSources sources() throws IOException {
        writeSources(new SourcePackages(project, sourcePackage()));
        return dependencies.find(session, project);
    }

    /** Brings what the project's sources hold among its class files. */
    void writeSources(SourcePackages sources) throws IOException {
        sources.writeIfNew(getLog()::warn);
    }

    /** What the package in the project's sources is called; empty for the artifactId. */
    abstract Optional<String> sourcePackage();

    /** The project's packages, as they are now. */
    ProjectPackages packages() throws IOException {
        return sources().read();
    }

    /** The project's preferences. */
    ProjectPreferences projectPreferences() {
        return ProjectPreferences.of(gliaPreferences, given(preferences).orElse(""));
    }

    /** What the user prefers for this build alone. */
    List<Preference> typedPreferences() {
        return ProjectPreferences.of(List.of(), given(preferences).orElse("")).list();
    }

    /** What the project and the user prefer. */
    Preferences allPreferences() {
        PreferenceStore store =
                new PreferenceStore(UserFolders.of(settings(), System::getenv).config(), line -> getLog().warn(line));
        return new Preferences(
                List.of(), Preferences.NONE.script(), projectPreferences().set(), store.read());
    }

    /** What the project's models see: its packages, and behind them the user's personal collection. */
    List<ModPackage> seen(ProjectPackages found) {
        return collection().behind(found.all(), line -> getLog().warn(line));
    }

    /** The mods of {@code found}; those that the last build found broken are marked so. */
    AssetIndex index(List<ModPackage> found) {
        return AssetIndex.of(PackageSet.of(found).packages(), brokenReasons(), Builtins.stored());
    }

    /** The mods that the last build found broken, and why. */
    Map<MechanismName, String> brokenReasons() {
        return LibraryManifest.read(layout())
                .map(LibraryManifest::brokenReasons)
                .orElse(Map.of());
    }

    /** Has a folder of sources compiled with the project. */
    void compileAlso(File sources) {
        project.addCompileSourceRoot(sources.getPath());
    }

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return project;
    }

    /** The project's {@code target/glia}. */
    GliaLayout layout() {
        return GliaLayout.below(Path.of(project.getBuild().getDirectory()));
    }

    /** Where the project's own compiler has put its class files. */
    Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }
}
