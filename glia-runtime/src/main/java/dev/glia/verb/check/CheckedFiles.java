package dev.glia.verb.check;

import dev.glia.asset.ModPackage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the user finds the mods of a package.
 *
 * @param base what paths are told from
 * @param folders where the sources of packages may lie
 */
public record CheckedFiles(Path base, List<Path> folders) {
    public CheckedFiles {
        folders = List.copyOf(folders);
    }

    /** The path of the source, from the base, where there is one, else that inside the package's jar. */
    String file(ModPackage pkg, String path) {
        return folders.stream()
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::fromBase)
                .orElseGet(() -> "META-INF/glia/%s/%s".formatted(pkg.name(), path));
    }

    private String fromBase(Path file) {
        Path from = base.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : to).toString().replace(File.separatorChar, '/');
    }
}
