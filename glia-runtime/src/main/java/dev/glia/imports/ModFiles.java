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
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The mod files below a folder, by their paths with {@code /} between folders, sorted.
 *
 * @param all those of the folder and of every folder below it, without hidden ones and nrnivmodl's copies
 * @param misspelt files that end in {@code .MOD} or the like, which nrnivmodl does not see
 */
record ModFiles(List<String> all, List<String> misspelt) {
    /** Where nrnivmodl leaves its copies. */
    private static final Set<String> BUILT = Set.of("x86_64", "i686", "arm64", "aarch64", "umac");

    ModFiles {
        all = all.stream().sorted().toList();
        misspelt = misspelt.stream().sorted().toList();
    }

    static ModFiles below(Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> misspelt = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return visited.equals(folder) || !isPassedOver(visited)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".mod") && Files.isRegularFile(file)) {
                    List<String> list = file.toString().endsWith(".mod") ? paths : misspelt;
                    list.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new ModFiles(paths, misspelt);
    }

    private static boolean isPassedOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || BUILT.contains(name);
    }

    /** Those that lie in the folder itself, and in its two folders of a dialect. */
    List<String> own() {
        return all.stream().filter(ModFiles::isOwn).toList();
    }

    private static boolean isOwn(String path) {
        return path.matches("(neuron/|arbor/)?[^/]+");
    }

    /**
     * Says of each misspelt file that it is left out.
     *
     * @param whole whether folders below are read too
     */
    List<String> notes(boolean whole, Predicate<String> taken) {
        return misspelt.stream()
                .filter(path -> (whole || isOwn(path)) && taken.test(path))
                .map(ModFiles::leftOut)
                .toList();
    }

    static String leftOut(String path) {
        return "'%s' is left out, because nrnivmodl takes only files that end in .mod; rename it to '%s.mod' if it is one"
                .formatted(path, path.substring(0, path.length() - ".mod".length()));
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
