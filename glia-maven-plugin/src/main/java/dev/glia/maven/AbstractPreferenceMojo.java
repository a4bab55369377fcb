package dev.glia.maven;

import dev.glia.host.file.UserFolders;
import dev.glia.imports.OptionStyle;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryManifest;
import dev.glia.select.PreferenceStore;
import dev.glia.verb.Selecting;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that are about the user's own preferences, in a project or outside of one. */
abstract class AbstractPreferenceMojo extends AbstractSettingsMojo {
    @Parameter(defaultValue = "${project.build.directory}", readonly = true)
    private File buildDirectory;

    /** Against what the last build of the project found, as the command line does. */
    Selecting selecting() {
        return new Selecting(
                new PreferenceStore(UserFolders.of(settings(), System::getenv).config(), line -> getLog().warn(line)),
                Optional.ofNullable(buildDirectory)
                        .map(File::toPath)
                        .map(GliaLayout::below)
                        .flatMap(LibraryManifest::read)
                        .map(Selecting::index),
                OptionStyle.MAVEN,
                line -> getLog().warn(line));
    }
}
