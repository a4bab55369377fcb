package dev.glia.neuron.bridge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Java code that NEURON may call, by number, on the thread that called NEURON. */
public final class Callbacks {
    private static final Map<Long, ToDoubleFunction<double[]>> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();

    private Callbacks() {}

    /** The number under which hoc reaches {@code action}: {@code glia_callback_(number, argument, ...)}. */
    public static long add(ToDoubleFunction<double[]> action) {
        long number = LAST.incrementAndGet();
        KNOWN.put(number, action);
        return number;
    }

    public static void remove(long number) {
        KNOWN.remove(number);
    }

    static double run(long number, double[] arguments) {
        ToDoubleFunction<double[]> action = KNOWN.get(number);
        if (action == null) {
            throw new IllegalStateException("the Java callback " + number + " has been closed");
        }
        if (!Outbox.isEmpty()) {
            Outbox.settle();
        }
        return action.applyAsDouble(arguments);
    }
}
