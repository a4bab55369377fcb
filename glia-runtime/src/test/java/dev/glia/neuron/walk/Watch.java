package dev.glia.neuron.walk;

import dev.glia.neuron.Neuron;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Interrupts calls that are loops without end, which is nobody's fault, and ends the process where that does not help, or where
 * one thread waits for ever while the other goes on.
 */
final class Watch {
    private static final long STUCK_MILLIS = 100;

    /** Looks. A Matrix of 8 GB took 7 s to be copied on a machine with nothing else to do; beside other work it takes longer. */
    private static final int HUNG = 600;

    /** Looks. A run whose callbacks walk on may have no end, and the other thread has no turn before that. */
    private static final int LONG = 50;

    private static final int FOR_A_DEBUGGER = Integer.getInteger("glia.test.walks.debugger", 0);

    private final List<LongSupplier> calls;
    private final long[] last;
    private final int[] still;
    private volatile boolean over;

    /** @param calls how many each of those that are watched has begun; below 0 once it has come to its end */
    Watch(List<LongSupplier> calls) {
        this.calls = calls;
        this.last = new long[calls.size()];
        this.still = new int[calls.size()];
    }

    Watch start() {
        Thread watch = new Thread(this::interruptWhatHangs, "watch");
        watch.setDaemon(true);
        watch.start();
        return this;
    }

    /** From now on nothing is interrupted. */
    void end() {
        over = true;
    }

    private void interruptWhatHangs() {
        while (!hasHung()) {
            try {
                Thread.sleep(STUCK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            look();
            boolean nobodyGoesOn = Arrays.stream(still).allMatch(looks -> looks > 0);
            boolean oneWaitsForLong = Arrays.stream(still).anyMatch(looks -> looks > LONG);
            if (!over && (nobodyGoesOn || oneWaitsForLong)) {
                Neuron.interrupt();
            }
        }
        tellStacks();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FOR_A_DEBUGGER)); // native stacks end with the process
        Runtime.getRuntime().halt(4);
    }

    private boolean hasHung() {
        for (int i = 0; i < still.length; i++) {
            if (still[i] >= HUNG && last[i] >= 0 && !over) {
                return true;
            }
        }
        return false;
    }

    private void look() {
        for (int i = 0; i < still.length; i++) {
            long now = calls.get(i).getAsLong();
            still[i] = now == last[i] ? still[i] + 1 : 0;
            last[i] = now;
        }
    }

    private static void tellStacks() {
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            System.err.println(thread);
            for (StackTraceElement frame : stack) {
                System.err.println("    " + frame);
            }
        });
    }
}
