package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.HostException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KeyLockTest {
    @TempDir
    Path folder;

    @Test
    void one_thread_at_a_time() throws InterruptedException {
        int[] count = {0};
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    for (int i = 0; i < 100; i++) {
                        KeyLock.whileHolding(folder.resolve("lock"), () -> count[0]++);
                    }
                }))
                .limit(6)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(600, count[0]);
    }

    @Test
    void a_thread_that_is_interrupted_while_it_takes_a_lock_leaves_it_to_others() throws Exception {
        Path lock = folder.resolve("lock");
        Random moments = new Random(7);
        for (int i = 0; i < 400; i++) {
            CountDownLatch begun = new CountDownLatch(1);
            Thread taker = new Thread(() -> {
                begun.countDown();
                try {
                    KeyLock.whileHolding(lock, () -> 0);
                } catch (HostException e) {
                    return; // It was interrupted before it had the lock.
                }
            });
            taker.start();
            begun.await();
            LockSupport.parkNanos(moments.nextInt(300_000));
            taker.interrupt();
            taker.join();
        }
        int other = CompletableFuture.supplyAsync(() -> KeyLock.whileHolding(lock, () -> 1))
                .get(10, TimeUnit.SECONDS);
        assertEquals(1, other);
    }

    @Test
    void one_process_at_a_time() throws IOException {
        Path count = Files.writeString(folder.resolve("count"), "0");
        List<ChildJvm.Running> children = Stream.generate(
                        () -> ChildJvm.of(Counter.class, folder.toString()).start())
                .limit(3)
                .toList();
        children.forEach(child -> assertEquals(0, child.await().exit()));

        assertEquals("600", Files.readString(count));
    }

    @Test
    void two_paths_to_one_file_are_one_lock() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        CountDownLatch second = new CountDownLatch(1);
        KeyLock first = KeyLock.hold(folder.resolve("real/lock"));
        Thread other = new Thread(() -> {
            KeyLock.hold(link.resolve("lock")).close();
            second.countDown();
        });
        other.start();
        awaitWaiting(other);
        assertEquals(1, second.getCount());
        first.close();

        assertTrue(second.await(30, TimeUnit.SECONDS));
    }

    @Test
    void different_files_do_not_wait_for_each_other() {
        KeyLock a = KeyLock.hold(folder.resolve("a"));
        KeyLock.hold(folder.resolve("b")).close();
        a.close();
        a.close();
        KeyLock.hold(folder.resolve("a")).close();
    }

    @Test
    void a_holder_that_asks_again_is_told_instead_of_waiting_for_itself() {
        KeyLock held = KeyLock.hold(folder.resolve("lock"));

        assertThrows(IllegalStateException.class, () -> KeyLock.hold(folder.resolve("lock")));
        held.close();
        KeyLock.hold(folder.resolve("lock")).close();
    }

    @Test
    void a_holder_that_was_killed_holds_nothing() throws Exception {
        Process holder =
                new ProcessBuilder(ChildJvm.of(Holder.class, folder.toString()).words()).start();
        assertEquals('.', holder.getInputStream().read());
        holder.destroyForcibly();

        KeyLock.hold(folder.resolve("lock")).close();
        holder.waitFor();
    }

    @Test
    void who_waits_for_another_process_is_told_so_and_for_which() throws Exception {
        Process holder =
                new ProcessBuilder(ChildJvm.of(Holder.class, folder.toString()).words()).start();
        assertEquals('.', holder.getInputStream().read());
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(
                () -> KeyLock.whileHolding(folder.resolve("lock"), said::add, () -> "done"));
        assertEquals(
                "waiting for process %s, which is at work in '%s'".formatted(holder.pid(), folder),
                said.poll(30, TimeUnit.SECONDS));
        holder.destroyForcibly();
        assertEquals("done", waiting.get(30, TimeUnit.SECONDS));
    }

    /** Maven loads a plugin's classes once per set of its dependencies: then static fields exclude nobody. */
    @Test
    void two_class_loaders_of_one_jvm_exclude_each_other() throws Exception {
        URL classes = KeyLock.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            var hold = loader.loadClass(KeyLock.class.getName()).getMethod("hold", Path.class);
            AutoCloseable theirs = (AutoCloseable) hold.invoke(null, folder.resolve("lock"));
            CountDownLatch ours = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                KeyLock.hold(folder.resolve("lock")).close();
                ours.countDown();
            });
            waiting.start();
            awaitWaiting(waiting);
            assertEquals(1, ours.getCount());
            theirs.close();
            assertTrue(ours.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void an_interrupt_ends_the_wait_and_stays_set() throws InterruptedException {
        KeyLock held = KeyLock.hold(folder.resolve("lock"));
        List<String> messages = new ArrayList<>();
        Thread waiting = new Thread(() -> {
            HostException e = assertThrows(HostException.class, () -> KeyLock.hold(folder.resolve("lock")));
            messages.add(e.getMessage() + Thread.currentThread().isInterrupted());
        });
        waiting.start();
        waiting.interrupt();
        waiting.join();
        held.close();

        assertEquals(
                List.of("waiting for the lock '%s' was interruptedtrue".formatted(folder.resolve("lock"))), messages);
        KeyLock.hold(folder.resolve("lock")).close();
    }

    @Test
    void a_folder_that_cannot_hold_a_lock_is_named_with_the_setting_that_helps() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        HostException e = assertThrows(HostException.class, () -> KeyLock.hold(file.resolve("lock")));
        assertEquals(
                "'%1$s/file/lock' cannot be locked: '%1$s/file' is there already and is not a folder. Glia's cache must be in a folder that is writable and supports file locks; name one with -Dglia.cache=FOLDER."
                        .formatted(folder),
                e.getMessage());
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    /** Adds one to a number in a file, 200 times. */
    static final class Counter {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            for (int i = 0; i < 200; i++) {
                KeyLock.whileHolding(folder.resolve("lock"), () -> increment(folder.resolve("count")));
            }
        }

        private static Path increment(Path count) {
            try {
                return Files.writeString(count, String.valueOf(Integer.parseInt(Files.readString(count)) + 1));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Takes the lock, says so, and never lets go. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            KeyLock.hold(Path.of(arguments[0], "lock"));
            System.out.print('.');
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }
}
