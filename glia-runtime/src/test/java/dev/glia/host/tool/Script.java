package dev.glia.host.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program made for a test, which writes down each time it is run. */
public record Script(Path file) {

    /** Makes it executable at {@code file}; {@code body} is what the shell does. */
    public static Script at(Path file, String body) throws IOException {
        return sized(file, body, 0);
    }

    /** The same, as large as a real program: a small one counts as a wrapper of another. */
    static Script sized(Path file, String body, int size) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "#!/bin/sh\necho \"$@\" | tr '\\n' ' ' >> '%1$s.runs'\necho >> '%1$s.runs'\n%2$s\nexit $?\n%3$s"
                        .formatted(file, body, "#".repeat(size)));
        file.toFile().setExecutable(true);
        return new Script(file);
    }

    /** The arguments of each run so far, a line each. */
    public List<String> runs() throws IOException {
        Path runs = file.resolveSibling(file.getFileName() + ".runs");
        return Files.exists(runs)
                ? Files.readAllLines(runs).stream().map(String::strip).toList()
                : List.of();
    }
}
