package dev.glia.library.cache;

import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Files by key, one kind of them. An entry is the file and, written last, its stamp: the file's size and CRC-32C, which
 * finds damage and costs nothing beside reading. What has no stamp, or does not fit it, is no entry; so a process may die at
 * any moment. Any number of processes may read and write at once.
 */
public final class ContentStore {
    /** How many locks the keys of a store share; two keys that happen to share one only wait for each other. */
    private static final int LOCKS = 1024;

    private final Path folder;
    private final String suffix;
    private final Consumer<String> say;
    private volatile boolean grown;

    /**
     * A store in {@code folder}, made with its first entry.
     *
     * @param suffix of the files, for example {@code .o}
     * @param say hears, in one line for the user, of every damaged entry
     */
    public ContentStore(Path folder, String suffix, Consumer<String> say) {
        this.folder = folder;
        this.suffix = suffix;
        this.say = say;
    }

    /** Where the entry of {@code key} lies, or will lie. */
    public Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + suffix);
    }

    /** The file of {@code key} if it is there and whole; it counts as used now. A damaged one is removed. */
    public Optional<Path> find(String key) {
        Optional<Stamp> stamp = Stamp.read(stampFile(key));
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Path file = file(key);
        if (Files.exists(file)) {
            Optional<String> objection = Trust.current().objection(file);
            if (objection.isPresent()) {
                say.accept("the cached file '%s' is not used: %s".formatted(file, objection.get()));
                return Optional.empty();
            }
        }
        if (!stamp.get().fits(file)) {
            if (remove(key)) {
                say.accept("the cached file '%s' is damaged; it is made again".formatted(file));
            }
            return Optional.empty();
        }
        touch(key);
        return Optional.of(file);
    }

    /** A new name in the store, for a tool to write what {@link #publish} then makes the entry of {@code key}. */
    public Path temporary(String key) {
        Path file = AtomicFiles.temporary(file(key));
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the cache '%s' cannot be written".formatted(folder), e);
        }
        return file;
    }

    /** Makes {@code finished}, which {@link #temporary} named, the entry of {@code key}, and gives its place. */
    public Path publish(String key, Path finished) {
        return publish(key, finished, Optional.empty());
    }

    /** The same, and keeps its SHA-256 for {@link #sha256}. */
    public Path publish(String key, Path finished, String sha256) {
        return publish(key, finished, Optional.of(sha256));
    }

    private Path publish(String key, Path finished, Optional<String> sha256) {
        Stamp stamp = Stamp.of(finished, sha256);
        Path file = file(key);
        // What a loss of power damages is found by the stamp, so nothing here waits for the disk.
        AtomicFiles.publishUnforced(finished, file);
        AtomicFiles.writeUnforced(stampFile(key), stamp.text().getBytes(StandardCharsets.US_ASCII));
        grown = true;
        return file;
    }

    /** Does {@code work} while no other thread of any process does any for {@code key}. */
    public <T> T locked(String key, Supplier<T> work) {
        int lock = Integer.parseUnsignedInt(key.substring(0, 7), 16) % LOCKS;
        KeyLock held = KeyLock.hold(folder.resolve("locks").resolve(Integer.toString(lock)));
        try {
            return work.get();
        } finally {
            held.close();
        }
    }

    /** The SHA-256 of the entry of {@code key}, where it was published with one. */
    public Optional<String> sha256(String key) {
        return Stamp.read(stampFile(key)).flatMap(Stamp::sha256);
    }

    /** Whether anything was published here. */
    boolean hasGrown() {
        return grown;
    }

    /** Removes the entry, stamp first; of several threads that do so at once one is told that it did. */
    boolean remove(String key) {
        try {
            boolean removed = Files.deleteIfExists(stampFile(key));
            Files.deleteIfExists(file(key));
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the damaged cache entry '%s' cannot be removed; delete it by hand".formatted(file(key)), e);
        }
    }

    Path folder() {
        return folder;
    }

    private Path stampFile(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + Stamp.SUFFIX);
    }

    private void touch(String key) {
        try {
            Files.setLastModifiedTime(stampFile(key), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A cache shared read-only: the entry is good, it only looks longer unused than it is.
            return;
        }
    }

    /**
     * What a whole file is known by.
     *
     * @param checksum its CRC-32C, which takes no time to look at with every use
     */
    record Stamp(long size, String checksum, Optional<String> sha256) {
        static final String SUFFIX = ".stamp";
        private static final long PART = 1 << 18;

        /** Fits no file. */
        private static final Stamp DAMAGED = new Stamp(-1, "", Optional.empty());

        static Stamp of(Path file, Optional<String> sha256) {
            try {
                return new Stamp(Files.size(file), checksum(file), sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Optional<Stamp> read(Path file) {
            try {
                String[] words = Files.readString(file, StandardCharsets.ISO_8859_1)
                        .strip()
                        .split(" ");
                return Optional.of(
                        switch (words.length) {
                            case 2 -> new Stamp(Long.parseLong(words[0]), words[1], Optional.empty());
                            case 3 -> new Stamp(Long.parseLong(words[0]), words[1], Optional.of(words[2]));
                            default -> DAMAGED;
                        });
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException | NumberFormatException e) {
                return Optional.of(DAMAGED);
            }
        }

        boolean fits(Path file) {
            try {
                return Files.isRegularFile(file)
                        && Files.size(file) == size
                        && checksum(file).equals(checksum);
            } catch (IOException e) {
                return false;
            }
        }

        String text() {
            return size + " " + checksum + sha256.map(" "::concat).orElse("") + "\n";
        }

        private static String checksum(Path file) throws IOException {
            CRC32C crc = new CRC32C();
            try (FileChannel channel = FileChannel.open(file)) {
                // Outside of Java's heap no byte is copied twice; precompiled headers have 60 MB.
                ByteBuffer part = ByteBuffer.allocateDirect((int) Math.min(PART, channel.size() + 1));
                while (channel.read(part) >= 0) {
                    crc.update(part.flip());
                    part.clear();
                }
            }
            return Long.toHexString(crc.getValue());
        }
    }
}
