package dev.glia.imports;

import dev.glia.asset.Dialect;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The mod files below a folder, by their paths with {@code /} between folders, sorted.
 *
 * @param all those of the folder and of every folder below it, without hidden ones and nrnivmodl's copies
 */
record ModFiles(List<String> all) {
    /** Where nrnivmodl leaves its copies. */
    private static final Set<String> BUILT = Set.of("x86_64", "i686", "arm64", "aarch64", "umac");

    ModFiles {
        all = all.stream().sorted().toList();
    }

    static ModFiles below(Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return visited.equals(folder) || !isPassedOver(visited)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".mod") && Files.isRegularFile(file)) {
                    paths.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new ModFiles(paths);
    }

    private static boolean isPassedOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || BUILT.contains(name);
    }

    /** Those that lie in the folder itself, and in its two folders of a dialect. */
    List<String> own() {
        return all.stream()
                .filter(path -> path.matches("(neuron/|arbor/)?[^/]+"))
                .toList();
    }

    /** The dialect that a folder on the path names. */
    static Dialect dialect(String path) {
        List<String> names = List.of(path.split("/"));
        List<String> folders = names.subList(0, names.size() - 1);
        if (folders.contains("arbor")) {
            return Dialect.ARBOR;
        }
        return folders.contains("neuron") ? Dialect.NEURON : Dialect.COMMON;
    }
}
