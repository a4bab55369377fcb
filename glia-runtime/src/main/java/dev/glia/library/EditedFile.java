package dev.glia.library;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The file of a mod that its author edits: what lies among a project's class files, or was packed for a build, is a copy. */
final class EditedFile {
    private EditedFile() {}

    /**
     * How an editor finds {@code path} of a package: its whole path, where it is a file; inside a jar, the path there.
     *
     * @param pkg the package's name
     */
    static String of(PackageSource source, String pkg, String path) {
        String copy = PackageManifest.ROOT + pkg + "/" + path;
        return Stream.of(
                        source.sources().map(folder -> folder.resolve(path)).stream(),
                        sources(source.container(), copy, path),
                        Stream.of(source.container().resolve(copy)))
                .flatMap(files -> files)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toString)
                .orElse(path);
    }

    /** Where Maven and {@code glia:compile} copy from, for a project's folder of classes. */
    private static Stream<Path> sources(Path classes, String copy, String path) {
        String scope = switch (classes.getFileName() == null
                ? ""
                : classes.getFileName().toString()) {
            case "classes" -> "main";
            case "test-classes" -> "test";
            default -> "";
        };
        Path target = classes.getParent();
        if (scope.isEmpty() || target == null || target.getParent() == null) {
            return Stream.empty();
        }
        Path sources = target.resolveSibling("src").resolve(scope);
        return Stream.of(
                sources.resolve("mod").resolve(path),
                sources.resolve("resources").resolve(copy));
    }
}
