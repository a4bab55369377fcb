package dev.glia.host.file;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are there whole or not at all, also after {@code kill -9} and after a loss of power: written beside their
 * final name, forced to the disk, renamed, and the folder forced as well.
 */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Puts {@code content} at {@code file}, whose folder is made if need be; a file there before is replaced. */
    public static void write(Path file, byte[] content) {
        write(file, content, true);
    }

    /**
     * The same without waiting for the disk, which takes some 10 ms: whole after {@code kill -9}, perhaps damaged after
     * a loss of power. For what is compared with a checksum when it is read, or can be lost.
     */
    public static void writeUnforced(Path file, byte[] content) {
        write(file, content, false);
    }

    private static void write(Path file, byte[] content, boolean forced) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = temporary(file);
            try {
                writeThrough(temporary, content, forced);
                rename(temporary, file, forced);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Gives a file that a tool has finished writing its final name, on the same file system. */
    public static void publish(Path finished, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            rename(finished, file, true);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The same without waiting for the disk; see {@link #writeUnforced}. */
    public static void publishUnforced(Path finished, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            rename(finished, file, false);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static HostException failed(Path file, IOException e) {
        return Failures.exception("'%s' cannot be written".formatted(file), e);
    }

    /** A name in the same folder that no other process uses: hidden, and ending in {@code .tmp}. */
    public static Path temporary(Path file) {
        String unique = Long.toHexString(System.nanoTime()) + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
        return file.resolveSibling("." + file.getFileName() + "." + unique + ".tmp");
    }

    private static void writeThrough(Path file, byte[] content, boolean forced) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (forced) {
                channel.force(true);
            }
        }
    }

    private static void rename(Path from, Path to, boolean forced) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (forced) {
            // Without this the rename itself may be lost with the power, though the content is safe.
            try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
