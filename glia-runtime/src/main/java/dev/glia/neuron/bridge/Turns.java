package dev.glia.neuron.bridge;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread may have NEURON to itself for longer than a call. Its turn is no lock that it holds: between its calls NEURON's
 * lock is free, and others wait for the turn to end. Everything here is guarded by that lock.
 */
final class Turns {
    private static final long PATIENCE_SECONDS = 10;

    private final ReentrantLock lock;
    private final Condition ended;
    private Thread owner;
    private int times;

    Turns(ReentrantLock lock) {
        this.lock = lock;
        this.ended = lock.newCondition();
    }

    boolean isOwn() {
        return owner == Thread.currentThread();
    }

    void take() {
        owner = Thread.currentThread();
        times++;
    }

    /** @throws IllegalStateException if the turn is another's */
    void end() {
        if (!isOwn()) {
            throw new IllegalStateException("a turn at NEURON is ended by the thread that took it, and by no other");
        }
        if (--times == 0) {
            NativeNeuron.partyIsContent();
            owner = null;
            ended.signalAll();
        }
    }

    /** Waits with the lock held once; nothing else of Glia's may be held. */
    void await() {
        boolean interrupted = false;
        long told = 0;
        while (owner != null && !isOwn() && !OneNeuron.isEnding()) {
            try {
                boolean signalled = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                told = signalled || owner == null ? told : tell(told);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A turn whose thread waits for this one would last for ever, and nobody would know why. */
    private long tell(long told) {
        if (!owner.isAlive()) {
            owner = null;
            times = 0;
            ended.signalAll();
        } else if (told == 0) {
            String text = "thread '%s' has waited %s s for thread '%s', which has NEURON exclusively and is %s"
                    .formatted(Thread.currentThread().getName(), PATIENCE_SECONDS, owner.getName(), owner.getState());
            lock.unlock();
            try {
                System.getLogger("dev.glia").log(System.Logger.Level.WARNING, text);
            } finally {
                lock.lock();
            }
        }
        return 1;
    }
}
