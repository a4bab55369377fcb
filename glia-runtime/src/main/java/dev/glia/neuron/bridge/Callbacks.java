package dev.glia.neuron.bridge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Java code that NEURON may call, by number, on the thread that called NEURON. */
public final class Callbacks {
    private static final Map<Long, Known> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();

    private Callbacks() {}

    /** The number under which hoc reaches {@code action}: {@code glia_callback_(number, argument, ...)}. */
    public static long add(ToDoubleFunction<double[]> action) {
        return add(LAST.incrementAndGet(), action);
    }

    /** The same for one that is nothing to do any more when it has been removed, however long NEURON holds its statement. */
    public static long addPassing(ToDoubleFunction<double[]> action) {
        return add(-LAST.incrementAndGet(), action);
    }

    private static long add(long number, ToDoubleFunction<double[]> action) {
        KNOWN.put(number, new Known(action, Party.present().actor()));
        return number;
    }

    public static void remove(long number) {
        KNOWN.remove(number);
    }

    static double run(long number, double[] arguments) {
        Known known = KNOWN.get(number);
        if (known == null && number < 0) {
            return 0;
        }
        if (known == null) {
            throw new IllegalStateException("the Java callback " + number + " has been closed");
        }
        known.isCalled();
        if (!Outbox.isEmpty()) {
            Outbox.settle();
        }
        try {
            return Party.present().acting(known.maker, () -> known.action.applyAsDouble(arguments));
        } catch (RuntimeException e) {
            known.explain(e);
            throw e;
        }
    }

    /** @throws IllegalStateException if a callback of this thread has already reported another thread's run */
    public static void requireOwn() {
        KNOWN.values().forEach(Known::requireOwn);
    }

    /** What a callback notes down belongs to the run that called it, and its maker takes all of it for its own. */
    private static final class Known {
        private final ToDoubleFunction<double[]> action;
        private final Party maker;
        private final long birth = OneNeuron.running().isPresent() ? NativeNeuron.initialisations() : 0;
        private volatile Party other;

        Known(ToDoubleFunction<double[]> action, Party maker) {
            this.action = action;
            this.maker = maker;
        }

        void isCalled() {
            Party caller = Party.present();
            if (caller == maker || OneNeuron.isExclusive()) {
                return;
            }
            if (maker.isOvertaken(birth)) {
                throw mixture("would be called in a run of thread '%s', and thread '%s' is in a run of its own"
                        .formatted(caller, maker));
            }
            other = caller;
        }

        /** What it speaks of may be closed already by the thread that made it. */
        void explain(RuntimeException thrown) {
            if (Party.present() != maker && !OneNeuron.isExclusive()) {
                thrown.addSuppressed(mixture("was called in a run of thread '%s'".formatted(Party.present())));
            }
        }

        void requireOwn() {
            if (maker == Party.present() && other != null && !OneNeuron.isExclusive()) {
                throw mixture("has been called in a run of thread '%s'".formatted(other));
            }
        }

        private IllegalStateException mixture(String how) {
            return new IllegalStateException(
                    "a Java callback that thread '%s' made %s; NEURON has one time for every model in a JVM. Build, run and read within Neuron.exclusively(() -> ...)"
                            .formatted(maker, how));
        }
    }
}
