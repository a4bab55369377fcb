package dev.glia.neuron.bridge;

import java.io.PrintStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What NEURON and Glia have to tell while somebody is in NEURON. It reaches the user's streams and loggers when the lock is
 * let go, because whoever reads there may be waiting for that lock: the thread that leaves NEURON delivers, and a thread of
 * its own where the leaving takes long. Everything arrives in the order in which it was posted.
 */
final class Outbox {
    /** How long a thread that has just left waits for one that delivers and itself waits, perhaps for a stream that the former holds. */
    private static final long PATIENCE_MILLIS = 100;
    /** How long it waits for one that works: the first line that is logged in a JVM may take a second on a machine that has much to do. */
    private static final long WORK_MILLIS = 10_000;
    /** Most calls are over by then, and deliver by themselves. */
    private static final long DELAY_NANOS = 10_000_000;

    private static final Queue<Runnable> WAITING = new ConcurrentLinkedQueue<>();
    private static final ReentrantLock DELIVERING = new ReentrantLock();

    private static volatile boolean hurried;
    /** Who delivers; what it has begun it ends before the process may. */
    private static volatile Thread deliverer;
    /** For which somebody has waited in vain, so that nobody waits again. */
    private static volatile Runnable stuck;

    private Outbox() {}

    /** The thread that delivers what nobody else does. */
    private static final class Postman {
        private static final Thread THREAD = new Thread(Outbox::carry, "glia-output");

        static {
            THREAD.setDaemon(true);
            THREAD.start();
        }
    }

    static void post(Runnable delivery) {
        WAITING.add(delivery);
        if (WAITING.peek() == delivery) { // Whoever delivers the one before it sees it.
            LockSupport.unpark(Postman.THREAD);
        }
    }

    /** Text of NEURON's; stream 1 is System.out as it is when the text arrives, 2 System.err. */
    static void post(int stream, byte[] text) {
        post(() -> {
            PrintStream target = stream == 1 ? System.out : System.err;
            target.write(text, 0, text.length);
            target.flush();
        });
    }

    /** Whether all has arrived: what is being delivered still counts. */
    static boolean isEmpty() {
        return WAITING.isEmpty();
    }

    /** By a thread that is not in NEURON, or that ends the process. */
    static void deliver() {
        while (!WAITING.isEmpty() && !DELIVERING.isHeldByCurrentThread() && isMyTurn()) {
            try {
                deliverer = Thread.currentThread();
                for (Runnable next = WAITING.peek(); next != null; next = WAITING.peek()) {
                    try {
                        next.run();
                    } finally {
                        WAITING.remove();
                    }
                }
            } finally {
                deliverer = null;
                DELIVERING.unlock();
            }
        }
    }

    /** By a thread in NEURON that is about to run code of the user's: what was said before is to be read before. */
    static void settle() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while ((!WAITING.isEmpty() || DELIVERING.isLocked()) && System.nanoTime() < end) {
            hurried = true;
            LockSupport.unpark(Postman.THREAD);
            LockSupport.parkNanos(DELAY_NANOS / 1000);
        }
    }

    private static boolean isMyTurn() {
        Runnable first = WAITING.peek();
        if (first == stuck) {
            return DELIVERING.tryLock();
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORK_MILLIS);
        try {
            boolean mine;
            do {
                mine = DELIVERING.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } while (!mine && isDelivererAtWork() && System.nanoTime() < end);
            stuck = mine ? null : first;
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DELIVERING.tryLock();
        }
    }

    private static boolean isDelivererAtWork() {
        Thread other = deliverer;
        return other != null && other.getState() == Thread.State.RUNNABLE;
    }

    private static void carry() {
        while (true) {
            while (WAITING.isEmpty()) {
                LockSupport.park(WAITING);
            }
            if (!hurried) {
                LockSupport.parkNanos(DELAY_NANOS);
            }
            hurried = false;
            try {
                deliver();
            } catch (RuntimeException e) {
                e.printStackTrace(); // a stream or a logger of the user's
            }
        }
    }
}
