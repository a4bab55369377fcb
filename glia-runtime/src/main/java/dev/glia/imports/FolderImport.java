package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.ModKind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a package of a folder of mods and the folders below it. A mod below a folder {@code arbor} or {@code neuron} is
 * of that dialect. An asset is named by its mechanism, or by its file where that says {@code asset__variant.mod}.
 *
 * @param pkg the package's name; {@code -} and {@code .} become {@code _}
 * @param version the package's version
 */
public record FolderImport(Path folder, String pkg, String version) {
    /** Where nrnivmodl leaves its copies. */
    private static final Set<String> BUILT = Set.of("x86_64", "i686", "arm64", "aarch64", "umac");

    private static final Set<String> LICENCE_FILES = Set.of("license", "licence", "copying");

    /**
     * Reads the mods.
     *
     * @throws ImportException if there are none, or two of one name
     */
    public ImportedPackage read() {
        if (!Files.isDirectory(folder)) {
            throw new ImportException("'%s' is no folder; name a folder that holds mod files".formatted(folder));
        }
        PackageDraft draft = new PackageDraft(folder, ImportedName.pkg(pkg));
        try {
            mods().forEach(path -> draft.add(path, Optional.empty(), dialect(path), ModKind.DENSITY));
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(FolderImport::isLicence).sorted().forEach(draft::addLicence);
            }
        } catch (IOException e) {
            throw new ImportException("'%s' cannot be read: %s".formatted(folder, e), e);
        }
        if (draft.isEmpty()) {
            throw new ImportException(
                    "'%s' and the folders below it hold no file whose name ends in .mod".formatted(folder));
        }
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return draft.finish(version, Optional.empty(), List.of(), "folder " + name);
    }

    private List<String> mods() throws IOException {
        List<String> paths = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                String name = visited.getFileName() == null
                        ? ""
                        : visited.getFileName().toString();
                boolean skipped = !visited.equals(folder) && (name.startsWith(".") || BUILT.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".mod") && Files.isRegularFile(file)) {
                    paths.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return paths.stream().sorted().toList();
    }

    private static Dialect dialect(String path) {
        List<String> folders = List.of(path.split("/"));
        if (folders.subList(0, folders.size() - 1).contains("arbor")) {
            return Dialect.ARBOR;
        }
        return folders.subList(0, folders.size() - 1).contains("neuron") ? Dialect.NEURON : Dialect.COMMON;
    }

    private static boolean isLicence(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(txt|md|rst)$", "");
        return Files.isRegularFile(file) && LICENCE_FILES.contains(name);
    }
}
