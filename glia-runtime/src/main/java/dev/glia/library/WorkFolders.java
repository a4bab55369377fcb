package dev.glia.library;

import dev.glia.host.file.FileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where builds put their intermediate files: a folder for each process. On a file system whose locks hold nobody off, two processes
 * may build in one output folder at once, and neither may write what the other's compiler reads.
 *
 * @param folder of the output
 */
record WorkFolders(Path folder) {
    private static final String PREFIX = "work";
    private static final String MACHINE = PREFIX + "-" + machine() + "-";

    /** Of another machine, of which nobody here knows whether its process lives. */
    private static final long LEFT_MILLIS = Duration.ofDays(1).toMillis();

    /** That of this process. */
    Path own() {
        return folder.resolve(MACHINE + ProcessHandle.current().pid());
    }

    /** Those that nobody uses, whoever holds the lock on the output being this process: its own among them. */
    List<Path> unused() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().startsWith(PREFIX) && Files.isDirectory(each))
                    .filter(each -> each.equals(own()) || !isInUse(each))
                    .toList();
        } catch (IOException e) {
            return List.of(own());
        }
    }

    private static boolean isInUse(Path work) {
        String name = work.getFileName().toString();
        if (name.startsWith(MACHINE)) {
            String id = name.substring(MACHINE.length());
            return id.matches("[0-9]{1,18}")
                    && ProcessHandle.of(Long.parseLong(id))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        }
        return FileState.isYoung(work, LEFT_MILLIS);
    }

    private static String machine() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.ISO_8859_1);
            return name.strip().replaceAll("[^A-Za-z0-9.]", "_");
        } catch (IOException e) {
            return "here";
        }
    }
}
