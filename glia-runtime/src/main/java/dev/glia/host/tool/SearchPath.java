package dev.glia.host.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folders in which a command is looked for: {@code PATH}.
 *
 * @param folders in the order in which they are searched; entries that are empty or relative are left out, because what
 *     they mean depends on the folder one happens to be in
 */
public record SearchPath(List<Path> folders) {
    public SearchPath {
        folders = List.copyOf(folders);
    }

    public static SearchPath of(UnaryOperator<String> environment) {
        String path = environment.apply("PATH");
        return new SearchPath(
                path == null
                        ? List.of()
                        : Arrays.stream(path.split(File.pathSeparator))
                                .filter(entry -> !entry.isBlank())
                                .map(Path::of)
                                .filter(Path::isAbsolute)
                                .toList());
    }

    /** The first executable file of that name; a name with a slash in it is taken as a path. */
    public Optional<Path> find(String command) {
        if (command.contains("/")) {
            return Optional.of(Path.of(command).toAbsolutePath()).filter(SearchPath::isProgram);
        }
        return folders.stream()
                .map(folder -> folder.resolve(command))
                .filter(SearchPath::isProgram)
                .findFirst();
    }

    /** Where a command of that name may lie: whether it does is not known. */
    public List<Path> places(String command) {
        return folders.stream().map(folder -> folder.resolve(command)).toList();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
