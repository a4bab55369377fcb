package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Handle;
import dev.glia.neuron.bridge.Operation;
import java.lang.ref.Cleaner;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Vectors that the collector found nobody holds. They are given back by the next thread that makes a Vector, never by the
 * collector's own, which must not wait for NEURON. Watched is the handle, which a call under way holds to its end.
 */
final class ForgottenVectors {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Queue<Long> HANDLES = new ConcurrentLinkedQueue<>();

    private ForgottenVectors() {}

    /** The right of the collector to one Vector, which ends when NEURON may hold it too. */
    static final class Claim implements Runnable {
        private final long handle;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Claim(long handle) {
            this.handle = handle;
        }

        void forget() {
            open.set(false);
        }

        @Override
        public void run() {
            if (open.getAndSet(false)) {
                HANDLES.add(handle);
            }
        }
    }

    static Claim watch(Handle vector) {
        for (Long dropped = HANDLES.poll(); dropped != null; dropped = HANDLES.poll()) {
            Call.to(Operation.RELEASE).ownObject(dropped).run();
        }
        Claim claim = new Claim(vector.identity());
        CLEANER.register(vector, claim);
        return claim;
    }
}
