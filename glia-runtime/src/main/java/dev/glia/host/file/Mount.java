package dev.glia.host.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Linux says of the file system that a file lies on. */
public final class Mount {
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    private Mount() {}

    /** Why no code can be loaded from {@code file}, and what can be done, as a sentence; empty where it can, or is not known. */
    public static Optional<String> refusalToRun(Path file) {
        try {
            return Files.exists(MOUNTS)
                    ? refusalToRun(file.toRealPath(), Files.readAllLines(MOUNTS, StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param mounts lines of device, folder, type and options; the last of a folder holds */
    static Optional<String> refusalToRun(Path file, List<String> mounts) {
        Path nearest = Path.of("/");
        boolean refuses = false;
        for (String mount : mounts) {
            String[] fields = mount.split(" ");
            Path folder = Path.of(fields.length > 3 ? fields[1].replace("\\040", " ") : "/");
            if (fields.length > 3 && file.startsWith(folder) && folder.startsWith(nearest)) {
                nearest = folder;
                refuses = List.of(fields[3].split(",")).contains("noexec");
            }
        }
        return refuses
                ? Optional.of(
                        "'%s' is mounted noexec, so the system loads no code from '%s'; name a cache on another file system with -Dglia.cache=FOLDER"
                                .formatted(nearest, file))
                : Optional.empty();
    }
}
