package dev.glia.neuron.bridge;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * A thread as one that has something to claim of NEURON: what it initialised and ran is its own until it does so anew. The
 * claims themselves are kept where NEURON is called, because hoc may initialise and run as well.
 */
final class Party {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicLong LAST = new AtomicLong();
    private static final Queue<Long> GONE = new ConcurrentLinkedQueue<>();

    /** Classes here, not lambdas: every JVM with NEURON comes by, and the first lambda would take it some milliseconds. */
    private static final ThreadLocal<Party> PRESENT = new ThreadLocal<>() {
        @Override
        protected Party initialValue() {
            return new Party();
        }
    };

    /** The one that called last; guarded by the lock on NEURON. */
    private static Party caller;

    private static Thread callingThread;

    private final long number = LAST.incrementAndGet();
    private final WeakReference<Thread> thread = new WeakReference<>(Thread.currentThread());
    private final String name;
    /** Only its own thread looks. */
    private Party actor = this;

    private Party() {
        String given = Thread.currentThread().getName();
        name = given.isEmpty() ? "#" + Thread.currentThread().getId() : given;
        CLEANER.register(this, new Leaving(number));
    }

    private record Leaving(long number) implements Runnable {
        @Override
        public void run() {
            GONE.add(number);
        }
    }

    /** The thread that has just entered NEURON is the one that calls. */
    static void enter() {
        if (callingThread != Thread.currentThread()) {
            callingThread = Thread.currentThread();
            caller = PRESENT.get();
            NativeNeuron.handOver(caller.number, caller.name.getBytes(StandardCharsets.UTF_8));
            for (Long gone = GONE.poll(); gone != null; gone = GONE.poll()) {
                NativeNeuron.partyIsGone(gone);
            }
        }
    }

    static Party present() {
        return PRESENT.get();
    }

    /** For whom it acts: in a callback for its maker, whose also is what is made there. */
    Party actor() {
        return actor;
    }

    double acting(Party maker, DoubleSupplier act) {
        Party before = actor;
        actor = maker;
        try {
            return act.getAsDouble();
        } finally {
            actor = before;
        }
    }

    /** Whether it has claims still that another has passed over, and which are of a model that was there at {@code birth}. */
    boolean isOvertaken(long birth) {
        Thread owner = thread.get();
        return owner != null && owner.isAlive() && NativeNeuron.isOvertaken(number, birth);
    }

    @Override
    public String toString() {
        return name;
    }
}
