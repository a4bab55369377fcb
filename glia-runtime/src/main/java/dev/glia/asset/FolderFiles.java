package dev.glia.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** A package's files in a folder, which others may write to while they are read. */
final class FolderFiles extends PackageFiles {
    private final PackageSource source;
    private final Path folder;
    private final Path realFolder;

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
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder state = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                state.append(file).append(' ').append(seen.size()).append(' ');
                state.append(seen.lastModifiedTime())
                        .append(' ')
                        .append(seen.fileKey())
                        .append('\n');
            }
            return state.toString();
        } catch (IOException e) {
            throw unreadable(source, e);
        } catch (UncheckedIOException e) {
            throw unreadable(source, e.getCause());
        }
    }

    @Override
    public List<String> paths() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (Files.isSymbolicLink(file) && Files.isDirectory(file)) {
                    throw linked(file, file.toRealPath());
                }
            }
            return all.stream()
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(PackageManifest.FILE))
                    .map(PackagePath::require)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(source, e);
        } catch (UncheckedIOException e) {
            throw unreadable(source, e.getCause());
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
