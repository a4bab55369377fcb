package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.library.LocalCollection;
import dev.glia.verb.place.PackagePlaces;
import dev.glia.verb.place.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a verb takes its packages from; for every verb that needs some. */
final class PackageOptions {
    private Optional<String> classPath = Optional.empty();
    private Optional<Path> project = Optional.empty();

    // These two are methods, because of an option of the type File or Path a shell knows that it completes files.
    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            description = "Jars and folders that hold packages, as for java -cp.")
    void classPath(File path) {
        classPath = Optional.ofNullable(path).map(File::toString);
    }

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "A Maven project that was compiled: what its target/glia/library.json says. Without either"
                    + " option: the project in this folder.")
    void project(Path folder) {
        project = Optional.ofNullable(folder);
    }

    /** The project's folder, where one is named. */
    Optional<Path> project() {
        return project;
    }

    /** What the options say. */
    PackagePlaces places() {
        return new PackagePlaces(classPath, project, OptionStyle.COMMAND_LINE);
    }

    /** What the options, else the current folder, offer, and behind it the personal collection. */
    Surroundings surroundings(Output output) {
        return places().surroundings(LocalCollection.current(), output::note);
    }
}
