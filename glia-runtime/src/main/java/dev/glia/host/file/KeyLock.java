package dev.glia.host.file;

import dev.glia.host.HostException;
import dev.glia.host.SignOfLife;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One holder at a time among all threads of all processes; not reentrant.
 *
 * <p>Between processes it is a lock of the operating system on a file, which dies with its process, so there is no stale
 * lock. The file holds the id of the process that had it last and is never deleted: a deleted lock file lets two processes lock
 * two files of one name.
 *
 * <p>Between the threads of one JVM the system's lock is no use: it belongs to the process, and is lost as soon as
 * <em>any</em> channel on the file is closed. So threads first take turns on a system property, which, unlike a static
 * field, is one for all class loaders: Maven may load this class several times.
 */
public final class KeyLock implements AutoCloseable {
    private static final long RETRY_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 500;

    private final String turn;
    private final FileChannel channel;

    /** The channel does not tell: an interrupt closes it. */
    private boolean released;

    private KeyLock(String turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    /**
     * Waits until this thread is the holder.
     *
     * @param lockFile made, with its folder, if it does not exist
     * @throws IllegalStateException if this thread is the holder already, and would wait for itself
     * @throws HostException if it cannot be made or locked, or if this thread is interrupted (which it then still is)
     */
    public static KeyLock hold(Path lockFile) {
        return hold(lockFile, line -> {});
    }

    private static KeyLock hold(Path lockFile, Consumer<String> say) {
        String turn = "";
        try {
            Files.createDirectories(lockFile.toAbsolutePath().getParent());
            Path folder = lockFile.toAbsolutePath().getParent().toRealPath();
            turn = ("dev.glia.lock:" + folder.resolve(lockFile.getFileName())).intern();
            takeTurn(turn);
            return new KeyLock(turn, lock(lockFile, turn, say));
        } catch (IOException e) {
            throw new HostException(
                    "'%s' cannot be locked: %s. Glia's cache must be in a folder that is writable and supports file locks; name one with -Dglia.cache=FOLDER."
                            .formatted(lockFile, Failures.reason(e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException("waiting for the lock '%s' was interrupted".formatted(lockFile), e);
        }
    }

    /** Does {@code work} as the holder, and answers what it answers. */
    public static <T> T whileHolding(Path lockFile, Supplier<T> work) {
        return whileHolding(lockFile, line -> {}, work);
    }

    /** The same for work that takes long: {@code say} is told, soon and now and then, for which process it has to wait. */
    public static <T> T whileHolding(Path lockFile, Consumer<String> say, Supplier<T> work) {
        KeyLock lock = hold(lockFile, say);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    private static FileChannel lock(Path file, String turn, Consumer<String> say)
            throws IOException, InterruptedException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                await(channel, file, say);
            }
            sign(channel);
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                release(channel, turn);
            }
        }
    }

    /**
     * The system sees processes and not threads: where a thread of each of two processes waits for what another thread of
     * the other holds, it calls that a deadlock (EDEADLK) and refuses to wait, though both will be let go. Then this thread
     * asks until it is its turn.
     */
    private static void await(FileChannel channel) throws IOException, InterruptedException {
        try {
            channel.lock();
        } catch (IOException refusal) {
            while (channel.tryLock() == null) {
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static void await(FileChannel channel, Path file, Consumer<String> say)
            throws IOException, InterruptedException {
        String waiting = "waiting for process %s, which is at work in '%s'".formatted(holder(file), file.getParent());
        try {
            SignOfLife.during(waiting, PATIENCE_MILLIS, say, () -> {
                try {
                    await(channel);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    throw new Interrupted(e);
                }
                return channel;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Interrupted e) {
            throw (InterruptedException) e.getCause();
        }
    }

    /** An interruption on its way through code that declares none. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(InterruptedException cause) {
            super(cause);
        }
    }

    /** For those who have to wait, to be told whom for. */
    private static void sign(FileChannel channel) throws IOException {
        byte[] id = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(id), 0);
    }

    /** The process that had it last, which is the one that has it, or is about to sign. */
    private static String holder(Path file) throws IOException {
        String id = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return id.matches("[0-9]+") ? id : "(unknown)";
    }

    /** An interned string is one object in the whole JVM, so its monitor is too. */
    private static void takeTurn(String turn) throws InterruptedException {
        String thread = Long.toString(Thread.currentThread().getId());
        synchronized (turn) {
            while (System.getProperty(turn) != null) {
                if (System.getProperty(turn).equals(thread)) {
                    throw new IllegalStateException("this thread holds it already: " + turn);
                }
                turn.wait();
            }
            System.setProperty(turn, thread);
        }
    }

    private static void release(FileChannel channel, String turn) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            synchronized (turn) {
                System.clearProperty(turn);
                turn.notifyAll();
            }
        }
    }

    /** Lets the next one in; closing twice is harmless. */
    @Override
    public void close() {
        if (released) {
            return;
        }
        released = true;
        try {
            release(channel, turn);
        } catch (IOException e) {
            throw new HostException("the lock '%s' cannot be released: %s".formatted(turn, Failures.reason(e)), e);
        }
    }
}
