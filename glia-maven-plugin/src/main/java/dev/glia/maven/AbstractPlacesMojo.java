package dev.glia.maven;

import dev.glia.asset.PackageSet;
import dev.glia.host.file.UserFolders;
import dev.glia.imports.OptionStyle;
import dev.glia.select.Advice;
import dev.glia.select.PreferenceStore;
import dev.glia.select.Preferences;
import dev.glia.verb.place.PackagePlaces;
import dev.glia.verb.place.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that look at the packages of the project, or at those that the user names. */
abstract class AbstractPlacesMojo extends AbstractAnywhereMojo {
    /** Looks at the packages of these jars and folders instead, as {@code java -cp} takes them; needs no project. */
    @Parameter(property = "glia.classpath")
    private String classpath;

    /** Looks at those of the compiled project in this folder instead; needs no project. */
    @Parameter(property = "glia.project")
    private String projectFolder;

    @Override
    boolean isElsewhere() {
        return places().isNamed();
    }

    @Override
    final boolean isWithoutPackages() throws IOException {
        return looked().packages().isEmpty();
    }

    /** What is looked at. */
    Surroundings looked() throws IOException {
        return seen();
    }

    /** The packages and what is preferred among them, without the user's personal collection. */
    final Surroundings surroundings() throws IOException {
        return isOfProject() ? ofProject() : places().withoutCollection().preferring(typedPreferences());
    }

    /** The same, empty where there are neither a project nor packages that the user names. */
    final Optional<Surroundings> surroundingsIfAny() throws IOException {
        return isOfProject()
                ? Optional.of(ofProject())
                : places().find().map(here -> here.preferring(typedPreferences()));
    }

    /** What a model would see: the packages, and behind them the user's personal collection. */
    final Surroundings seen() throws IOException {
        return surroundings().behind(collection(), line -> getLog().warn(line));
    }

    /** What is preferred here, by the project and by the user. */
    final Preferences preferences(Surroundings here) {
        return here.preferences(
                new PreferenceStore(UserFolders.of(settings(), System::getenv).config(), line -> getLog().warn(line)));
    }

    /** What errors tell to type, with the same packages. */
    final Advice advice() {
        return places().advice();
    }

    private PackagePlaces places() {
        return new PackagePlaces(given(classpath), given(projectFolder).map(Path::of), OptionStyle.MAVEN);
    }

    private boolean isOfProject() {
        return isProject() && !places().isNamed();
    }

    private Surroundings ofProject() throws IOException {
        return new Surroundings(
                PackageSet.of(packages().all()).packages(),
                brokenReasons(),
                projectPreferences().list());
    }
}
