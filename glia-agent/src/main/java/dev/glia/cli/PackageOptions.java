package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.build.GliaLayout;
import dev.glia.build.LibraryManifest;
import dev.glia.launch.library.ClassPath;
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
    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            description = "Jars and folders that hold packages, as for java -cp.")
    Optional<String> classPath = Optional.empty();

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "A Maven project that was compiled: what its target/glia/library.json says. Without either"
                    + " option: the project in this folder.")
    Optional<Path> project = Optional.empty();

    /** Whether the user said where the packages are. */
    boolean named() {
        return classPath.isPresent() || project.isPresent();
    }

    /** What the options, else the current folder, offer. */
    Surroundings surroundings() {
        return find().orElseThrow(() -> new GliaException(
                "this folder, '%s', is no Maven project that was compiled (it has no target/glia/library.json); compile it with `mvn glia:compile`, or say where the packages are, with --project DIR or --classpath PATH"
                        .formatted(Path.of("").toAbsolutePath())));
    }

    /** The same, empty where the user said nothing and the current folder has nothing. */
    Optional<Surroundings> find() {
        if (classPath.isPresent()) {
            requireThere(classPath.get());
            ClassPath path = ClassPath.parse(classPath.get());
            Optional<LibraryManifest> built = path.projectLibrary().flatMap(LibraryManifest::read);
            return Optional.of(new Surroundings(
                    path.packages(),
                    built.map(Surroundings::broken).orElse(Map.of()),
                    built.map(LibraryManifest::preferences).orElse(List.of())));
        }
        Optional<GliaLayout> here = layout(Path.of(""));
        return project.map(folder -> layout(folder)
                        .orElseThrow(() -> new GliaException(
                                "'%s' has no target/glia/library.json; build it with `mvn -f '%s' glia:compile`"
                                        .formatted(folder, folder))))
                .or(() -> here)
                .map(PackageOptions::manifest)
                .map(Surroundings::of);
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
                                    : ", or leave it out: `--classpath '%s'`"
                                            .formatted(String.join(File.pathSeparator, there))));
        }
    }

    private static boolean isThere(String element) {
        return element.isEmpty() || element.endsWith("*") || Files.exists(Path.of(element));
    }

    /** A project's folder is meant, or the {@code target/glia} in it. */
    private static Optional<GliaLayout> layout(Path folder) {
        return List.of(GliaLayout.below(folder.resolve("target")), new GliaLayout(folder)).stream()
                .filter(layout -> Files.isRegularFile(layout.manifest()))
                .findFirst();
    }

    private static LibraryManifest manifest(GliaLayout layout) {
        return LibraryManifest.read(layout)
                .orElseThrow(() -> new GliaException(
                        "'%s' cannot be read; remove it with `rm '%s'` and build it anew with `mvn -f '%s' glia:compile`"
                                .formatted(layout.manifest(), layout.manifest(), project(layout))));
    }

    /** Whose {@code target/glia} this is. */
    private static Path project(GliaLayout layout) {
        return layout.folder().toAbsolutePath().resolve("../..").normalize();
    }
}
