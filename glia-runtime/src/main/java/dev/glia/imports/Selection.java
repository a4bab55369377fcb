package dev.glia.imports;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which mods of a folder, an archive or a distribution go into a package. A pattern is a glob; without {@code /} it names
 * a file or a folder wherever it lies, with {@code /} a path from the top.
 *
 * @param only patterns of what is taken; none takes all
 * @param exclude patterns of what is left out
 * @param subfolders whether the folders below a folder are read too; archives and distributions are always read whole
 * @param variantsByFolder whether mods of one name are told apart by the folder they lie in
 */
public record Selection(List<String> only, List<String> exclude, boolean subfolders, boolean variantsByFolder) {
    /** Everything that nrnivmodl would take of a folder. */
    public static final Selection ALL = new Selection(List.of(), List.of(), false, false);

    public Selection {
        only = List.copyOf(only);
        exclude = List.copyOf(exclude);
        Stream.concat(only.stream(), exclude.stream()).forEach(Selection::matcher);
    }

    /** Whether the file at this path, with {@code /} between folders, is taken. */
    boolean takes(String path) {
        return (only.isEmpty() || only.stream().anyMatch(pattern -> matches(pattern, path)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, path));
    }

    /** A pattern that fits a folder fits all that is in it. */
    private static boolean matches(String pattern, String path) {
        PathMatcher matcher = matcher(pattern);
        Path file = Path.of(path);
        return IntStream.rangeClosed(1, file.getNameCount())
                .anyMatch(count -> pattern.contains("/")
                        ? matcher.matches(file.subpath(0, count))
                        : matcher.matches(file.getName(count - 1)));
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException | InvalidPathException e) {
            throw new ImportException(
                    "'%s' is no pattern of files: %s; write one as for a shell, for example *.OLD or old/K*.mod"
                            .formatted(pattern, e.getMessage()),
                    e);
        }
    }
}
