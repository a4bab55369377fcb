package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.host.process.ShellWord;
import dev.glia.launch.ClassPath;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryManifest;
import dev.glia.library.LocalCollection;
import dev.glia.library.StatedLibrary;
import dev.glia.select.Advice;
import dev.glia.verb.doctor.Place;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where a verb takes its packages from; for every verb that needs some. */
final class PackageOptions {
    private static final Path HERE = Path.of("");

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

    /** Whether the user said where the packages are. */
    boolean named() {
        return classPath.isPresent() || project.isPresent();
    }

    /** What errors tell to type, with the same packages. */
    Advice advice() {
        return Advice.commandLine(classPath
                .map(path -> " --classpath " + ShellWord.of(path))
                .or(() -> project.map(folder -> " --project " + ShellWord.of(folder)))
                .orElse(""));
    }

    /** What the options, else the current folder, offer, and behind it the personal collection. */
    Surroundings surroundings(Output output) {
        return withoutCollection().behind(LocalCollection.current(), output::note);
    }

    /** The same without the personal collection, which is no part of what others will build. */
    Surroundings withoutCollection() {
        return find().orElseThrow(() -> new GliaException(
                "this folder, '%s', %s, or say where the packages are, with --project DIR or --classpath PATH"
                        .formatted(
                                HERE.toAbsolutePath(),
                                isMavenProject(HERE)
                                        ? "is a Maven project that was not compiled (it has no target/glia/library.json); compile it with `mvn glia:compile`"
                                        : "is no Maven project; go to one that was compiled")));
    }

    /** The same as {@link #withoutCollection}, empty where the user said nothing and the current folder has nothing. */
    Optional<Surroundings> find() {
        if (classPath.isPresent() && project.isPresent()) {
            throw new GliaException(
                    "--classpath and --project both say where the packages are; keep one of them: `--classpath %s` or `--project %s`"
                            .formatted(ShellWord.of(classPath.get()), ShellWord.of(project.get())));
        }
        if (classPath.isPresent()) {
            requireThere(classPath.get());
            ClassPath path = ClassPath.parse(classPath.get());
            Optional<LibraryManifest> built = path.projectLibrary().flatMap(LibraryManifest::read);
            return Optional.of(new Surroundings(
                    path.packages(),
                    built.map(LibraryManifest::brokenReasons).orElse(Map.of()),
                    built.map(LibraryManifest::preferences).orElse(List.of())));
        }
        return project.map(folder -> layout(folder).orElseThrow(() -> notCompiled(folder)))
                .or(() -> layout(HERE))
                .map(PackageOptions::manifest)
                .map(Surroundings::of);
    }

    /** Where a model would be at home, with the library that was built there; empty as in {@link #find}. */
    Optional<Place> place() {
        Optional<GliaLayout> built = classPath.isPresent()
                ? ClassPath.parse(classPath.get()).projectLibrary()
                : layout(project.orElse(HERE));
        return find().map(here -> new Place(here.packages(), built.map(library -> StatedLibrary.at(library, false))));
    }

    /** Java passes over what is not there; a user who names a jar that is not there has misspelt it. */
    private static void requireThere(String path) {
        List<String> elements = List.of(path.split(File.pathSeparator));
        List<String> there = elements.stream().filter(PackageOptions::isThere).toList();
        if (there.size() < elements.size()) {
            throw new GliaException("--classpath names '%s', which does not exist; correct it%s"
                    .formatted(
                            elements.stream()
                                    .filter(element -> !there.contains(element))
                                    .collect(Collectors.joining("', '")),
                            there.isEmpty()
                                    ? ""
                                    : ", or leave it out: `--classpath %s`"
                                            .formatted(ShellWord.of(String.join(File.pathSeparator, there)))));
        }
    }

    private static boolean isThere(String element) {
        return element.isEmpty() || element.endsWith("*") || Files.exists(Path.of(element));
    }

    private static GliaException notCompiled(Path folder) {
        return new GliaException(
                isMavenProject(folder)
                        ? "the Maven project '%s' was not compiled (it has no target/glia/library.json); compile it with `%s`"
                                .formatted(folder, compile(folder))
                        : "'%s' %s; name with --project the folder of a pom.xml that was compiled with `mvn glia:compile`, or say with --classpath where the packages are"
                                .formatted(
                                        folder,
                                        Files.exists(folder)
                                                ? "is no Maven project, for it has no pom.xml"
                                                : "does not exist"));
    }

    private static boolean isMavenProject(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml"));
    }

    private static String compile(Path project) {
        return "mvn -f %s glia:compile".formatted(ShellWord.of(project));
    }

    /** A project's folder is meant, or the {@code target/glia} in it. */
    private static Optional<GliaLayout> layout(Path folder) {
        return List.of(GliaLayout.below(folder.resolve("target")), new GliaLayout(folder)).stream()
                .filter(layout -> Files.isRegularFile(layout.manifest()))
                .findFirst();
    }

    private static LibraryManifest manifest(GliaLayout layout) {
        return LibraryManifest.read(layout)
                .orElseThrow(
                        () -> new GliaException("'%s' cannot be read; remove it with `rm %s` and compile anew with `%s`"
                                .formatted(layout.manifest(), ShellWord.of(layout.manifest()), compileAnew(layout))));
    }

    /** Who compiled it, Maven or this command line, is told by where it lies. */
    private static String compileAnew(GliaLayout layout) {
        Path project = layout.folder().toAbsolutePath().resolve("../..").normalize();
        return isMavenProject(project)
                ? compile(project)
                : "glia compile --to %s --classpath PATH".formatted(ShellWord.of(layout.folder()));
    }
}
