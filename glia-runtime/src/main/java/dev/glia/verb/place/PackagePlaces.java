package dev.glia.verb.place;

import dev.glia.GliaException;
import dev.glia.host.process.ShellWord;
import dev.glia.imports.OptionStyle;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Where the user says that the packages are; the current folder where the user says nothing.
 *
 * @param classPath as {@code java -cp} takes it
 * @param project the folder of a Maven project that was compiled, or the {@code target/glia} in it
 * @param style how the user said it
 */
public record PackagePlaces(Optional<String> classPath, Optional<Path> project, OptionStyle style) {
    private static final Path HERE = Path.of("");

    /** Whether the user said where the packages are. */
    public boolean isNamed() {
        return classPath.isPresent() || project.isPresent();
    }

    /** What errors tell to type, with the same packages. */
    public Advice advice() {
        String packages = classPath
                .map(path -> " " + style.named("classpath", ShellWord.of(path)))
                .or(() -> project.map(folder -> " " + style.named("project", ShellWord.of(folder))))
                .orElse("");
        return style == OptionStyle.MAVEN ? Advice.maven(packages) : Advice.commandLine(packages);
    }

    /** What they, else the current folder, offer, and behind it the personal collection. */
    public Surroundings surroundings(LocalCollection collection, Consumer<String> warn) {
        return withoutCollection().behind(collection, warn);
    }

    /** The same without the personal collection, which is no part of what others will build. */
    public Surroundings withoutCollection() {
        return find().orElseThrow(
                        () -> new GliaException("this folder, '%s', %s, or say where the packages are, with %s or %s"
                                .formatted(
                                        HERE.toAbsolutePath(),
                                        isMavenProject(HERE)
                                                ? "is a Maven project that was not compiled (it has no target/glia/library.json); compile it with `mvn glia:compile`"
                                                : "is no Maven project; go to one that was compiled",
                                        style.named("project", "DIR"),
                                        style.named("classpath", "PATH"))));
    }

    /** The same as {@link #withoutCollection}, empty where the user said nothing and the current folder has nothing. */
    public Optional<Surroundings> find() {
        if (classPath.isPresent() && project.isPresent()) {
            throw new GliaException("%s and %s both say where the packages are; keep one of them: `%s` or `%s`"
                    .formatted(
                            style.flag("classpath"),
                            style.flag("project"),
                            style.named("classpath", ShellWord.of(classPath.get())),
                            style.named("project", ShellWord.of(project.get()))));
        }
        if (classPath.isPresent()) {
            requireThere(classPath.get(), style);
            ClassPath path = ClassPath.parse(classPath.get());
            Optional<LibraryManifest> built = path.projectLibrary().flatMap(LibraryManifest::read);
            return Optional.of(new Surroundings(
                    path.packages(),
                    built.map(LibraryManifest::brokenReasons).orElse(Map.of()),
                    built.map(LibraryManifest::preferences).orElse(List.of())));
        }
        return project.map(folder -> layout(folder).orElseThrow(() -> notCompiled(folder, style)))
                .or(() -> layout(HERE))
                .map(PackagePlaces::manifest)
                .map(Surroundings::of);
    }

    /** Where a model would be at home, with the library that was built there; empty as in {@link #find}. */
    public Optional<Place> place() {
        Optional<GliaLayout> built = classPath.isPresent()
                ? ClassPath.parse(classPath.get()).projectLibrary()
                : layout(project.orElse(HERE));
        return find().map(here -> new Place(here.packages(), built.map(library -> StatedLibrary.at(library, false))));
    }

    /** Java passes over what is not there; a user who names a jar that is not there has misspelt it. */
    private static void requireThere(String path, OptionStyle style) {
        List<String> elements = List.of(path.split(File.pathSeparator));
        List<String> there = elements.stream().filter(PackagePlaces::isThere).toList();
        if (there.size() < elements.size()) {
            throw new GliaException("%s names '%s', which does not exist; correct it%s"
                    .formatted(
                            style.flag("classpath"),
                            elements.stream()
                                    .filter(element -> !there.contains(element))
                                    .collect(Collectors.joining("', '")),
                            there.isEmpty()
                                    ? ""
                                    : ", or leave it out: `%s`"
                                            .formatted(style.named(
                                                    "classpath",
                                                    ShellWord.of(String.join(File.pathSeparator, there))))));
        }
    }

    private static boolean isThere(String element) {
        return element.isEmpty() || element.endsWith("*") || Files.exists(Path.of(element));
    }

    private static GliaException notCompiled(Path folder, OptionStyle style) {
        return new GliaException(
                isMavenProject(folder)
                        ? "the Maven project '%s' was not compiled (it has no target/glia/library.json); compile it with `%s`"
                                .formatted(folder, compile(folder))
                        : "'%s' %s; name with %s the folder of a pom.xml that was compiled with `mvn glia:compile`, or say with %s where the packages are"
                                .formatted(
                                        folder,
                                        Files.exists(folder)
                                                ? "is no Maven project, for it has no pom.xml"
                                                : "does not exist",
                                        style.flag("project"),
                                        style.flag("classpath")));
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
