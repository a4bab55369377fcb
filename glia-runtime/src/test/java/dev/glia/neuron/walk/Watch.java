package dev.glia.neuron.walk;

import dev.glia.neuron.Neuron;
import java.util.function.LongSupplier;

/** Interrupts calls that are loops without end, which is nobody's fault, and ends the process where that does not help. */
final class Watch {
    private static final long STUCK_MILLIS = 100;
    private static final int HUNG = 200;

    private final LongSupplier calls;
    private volatile boolean over;

    /** @param calls how many have begun */
    Watch(LongSupplier calls) {
        this.calls = calls;
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
        long last = -1;
        for (int still = 0; still < HUNG; ) {
            try {
                Thread.sleep(STUCK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            still = last == calls.getAsLong() && !over ? still + 1 : 0;
            last = calls.getAsLong();
            if (still > 0) {
                Neuron.interrupt();
            }
        }
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            System.err.println(thread);
            for (StackTraceElement frame : stack) {
                System.err.println("    " + frame);
            }
        });
        Runtime.getRuntime().halt(4);
    }
}
