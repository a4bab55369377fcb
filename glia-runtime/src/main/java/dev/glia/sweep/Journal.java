package dev.glia.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows that are done, a line each, written as soon as they are: what a sweep that was ended, in whatever way, need not do
 * again. Each is a {@link CheckedLine}. The first line says what was computed; a journal of something else is not gone on with. One sweep at a time writes it.
 */
final class Journal implements AutoCloseable {
    private static final String FORMAT = "glia-sweep-1";

    private final Path file;
    private final FileChannel channel;
    private final Map<String, LinkedHashMap<String, String>> done = new TreeMap<>();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the journal of a sweep, or begins it.
     *
     * @param what is computed: it, and the code that does it, in one line
     * @param fresh whether what was done is forgotten
     */
    static Journal open(Path file, String what, boolean fresh) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            boolean opened = false;
            try {
                requireAlone(channel, file);
                Journal journal = new Journal(file, channel);
                journal.begin(what, fresh);
                opened = true;
                return journal;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The system lets go of the lock when its process ends, however that does. */
    private static void requireAlone(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw busy(file, e);
        }
        throw busy(file, null);
    }

    private static SweepException busy(Path file, Throwable cause) {
        return new SweepException(
                "another sweep writes '%s' now; wait for it, or let this one write other results".formatted(file),
                cause);
    }

    private void begin(String what, boolean fresh) throws IOException {
        String text = fresh ? "" : read();
        CheckedLine.Whole known = CheckedLine.readAll(text); // All that is behind is done again.
        if (!known.lines().isEmpty()) {
            require(known.lines().get(0), what);
            known.lines().stream().skip(1).forEach(this::take);
        }
        long whole = text.substring(0, known.length()).getBytes(StandardCharsets.UTF_8).length;
        channel.truncate(whole);
        channel.position(whole);
        if (whole == 0) {
            CheckedLine.append(channel, List.of(FORMAT, what));
        }
    }

    private String read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private void require(List<String> first, String what) {
        if (!first.equals(List.of(FORMAT, what))) {
            throw new SweepException(
                    "'%s' holds rows that another class, other arguments or other code on the class path has computed; begin the sweep anew with --fresh (-Dglia.fresh), or let it write other results"
                            .formatted(file));
        }
    }

    private void take(List<String> fields) {
        done.put(fields.get(0), CheckedLine.named(fields.subList(1, fields.size())));
    }

    /** What the row with this key has given, where it is done. */
    synchronized Optional<LinkedHashMap<String, String>> find(String key) {
        return Optional.ofNullable(done.get(key));
    }

    /** Notes that a row is done; on return the system has it, so that no end of this process takes it back. */
    synchronized void add(String key, LinkedHashMap<String, String> results) {
        try {
            CheckedLine.append(channel, CheckedLine.fields(List.of(key), results));
        } catch (IOException e) {
            throw failed(file, e);
        }
        done.put(key, results);
    }

    private static SweepException failed(Path file, IOException e) {
        return new SweepException(
                "what is done of the sweep cannot be kept in '%s': %s; let the results go to a folder that can be written"
                        .formatted(file, e.getMessage()),
                e);
    }

    @Override
    public void close() {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }
}
