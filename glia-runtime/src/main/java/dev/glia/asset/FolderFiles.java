package dev.glia.asset;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A package's files in a folder, which others may write to while they are read. */
final class FolderFiles extends PackageFiles {
    private final PackageSource source;
    private final Path folder;
    private final Path realFolder;
    private List<String> paths;

    FolderFiles(String name, PackageSource source) throws IOException {
        super(name, source);
        this.source = source;
        this.folder = source.container().resolve(PackageManifest.ROOT + name);
        this.realFolder = folder.toRealPath();
        Path straight = source.container().toRealPath().resolve(PackageManifest.ROOT + name);
        if (!realFolder.equals(straight)) {
            throw linked(folder, realFolder);
        }
    }

    /** What lies behind a link changes without a sign in the folder that holds the link. */
    private static PackageException linked(Path folder, Path real) {
        return new PackageException(
                "'%s' is a link to the folder '%s'; put the folder itself there".formatted(folder, real));
    }

    @Override
    public String state() {
        StringBuilder state = new StringBuilder();
        List<String> files = new ArrayList<>();
        walk((file, seen) -> {
            state.append(file).append(' ').append(seen.size()).append(' ');
            state.append(seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)).append(' ');
            state.append(seen.fileKey()).append('\n');
            if (seen.isRegularFile()) {
                files.add(folder.relativize(file).toString().replace('\\', '/'));
            }
        });
        paths = sorted(files);
        return state.toString();
    }

    /** As of the last look at the state, where there was one. */
    @Override
    public List<String> paths() {
        if (paths == null) {
            state();
        }
        return paths;
    }

    private static List<String> sorted(List<String> paths) {
        paths.remove(PackageManifest.FILE);
        paths.forEach(PackagePath::require);
        Collections.sort(paths);
        return List.copyOf(paths);
    }

    private interface Visit {
        void see(Path file, BasicFileAttributes seen);
    }

    /** Shows every file and folder with what the walk has seen of it anyway; of a link, what it leads to, which must be a file. */
    private void walk(Visit visit) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path there, BasicFileAttributes seen) throws IOException {
                    visit.see(there, seen);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
                    BasicFileAttributes behind =
                            seen.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : seen;
                    if (behind.isDirectory()) {
                        throw linked(file, file.toRealPath());
                    }
                    visit.see(file, behind);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    @Override
    public boolean has(String path) {
        return Files.isRegularFile(folder.resolve(PackagePath.require(path)));
    }

    @Override
    byte[] read(String path, int limit) {
        Path file = folder.resolve(PackagePath.require(path));
        if (!Files.isRegularFile(file)) {
            throw missing(source, file.toString());
        }
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(realFolder)) {
                throw new PackageException(
                        "'%s' is a link to '%s', outside its package; put the file itself there".formatted(file, real));
            }
            if (Files.size(file) > limit) {
                throw tooLarge(source, file.toString());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    @Override
    public void close() {
        // a folder holds nothing open
    }
}
