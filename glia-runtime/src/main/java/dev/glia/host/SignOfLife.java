package dev.glia.host;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the user of work that would go on in silence: one line soon, and one now and then while it lasts. */
public final class SignOfLife {
    private static final long PERIOD_MILLIS = 10_000;

    private SignOfLife() {}

    /**
     * Does {@code work}, and says what is done.
     *
     * @param doing begins with a verb, {@code compiling the bridge to NEURON 9.0.2}
     * @param patienceMillis how long nothing is said: 0 for what always takes long, more for what may be over at once
     * @param say is told in a thread of its own
     */
    public static <T> T during(String doing, long patienceMillis, Consumer<String> say, Supplier<T> work) {
        AtomicBoolean over = new AtomicBoolean();
        Thread teller = new Thread(() -> tell(doing, patienceMillis, say, over), "glia-sign-of-life");
        teller.setDaemon(true);
        if (patienceMillis == 0) {
            say.accept(doing);
        }
        teller.start();
        try {
            return work.get();
        } finally {
            synchronized (over) {
                over.set(true);
                over.notifyAll();
            }
        }
    }

    private static void tell(String doing, long patienceMillis, Consumer<String> say, AtomicBoolean over) {
        long began = System.nanoTime();
        boolean first = patienceMillis > 0;
        while (isGoingOn(over, first ? patienceMillis : PERIOD_MILLIS)) {
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            say.accept(first ? doing : "still %s (%s s)".formatted(doing, seconds));
            first = false;
        }
    }

    private static boolean isGoingOn(AtomicBoolean over, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (over) {
            try {
                for (long left = millis; left > 0 && !over.get(); left = (end - System.nanoTime()) / 1_000_000) {
                    over.wait(left);
                }
            } catch (InterruptedException e) {
                return false; // nobody but the JVM's end knows this thread
            }
            return !over.get();
        }
    }
}
