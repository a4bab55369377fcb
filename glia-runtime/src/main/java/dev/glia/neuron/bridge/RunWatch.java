package dev.glia.neuron.bridge;

import java.util.concurrent.locks.LockSupport;

/**
 * Carries an interrupt into a run that NEURON makes in one call, and carries it again until the run has heard it: NEURON
 * takes back the mark by which it stops whenever it begins a row of steps. It watches, and decides nothing of the run.
 */
public final class RunWatch {
    private static final long LOOK_NANOS = 10_000_000;
    private static final int LOOKS_BEFORE_SLEEP = 100;

    /** Whose run it is; null while nobody runs. Changed only by the thread that has NEURON. */
    private static volatile Thread runner;

    private static Thread watcher;
    private static volatile boolean asleep;

    private RunWatch() {}

    /** Makes the run of this thread, which has entered NEURON. */
    public static void during(Runnable run) {
        Thread outer = runner;
        begin();
        try {
            run.run();
        } finally {
            end(outer);
        }
    }

    private static void begin() {
        runner = Thread.currentThread();
        if (watcher == null) {
            watcher = new Thread(RunWatch::watch, "glia-run-watch");
            watcher.setDaemon(true);
            watcher.start();
        } else if (asleep) {
            LockSupport.unpark(watcher);
        }
    }

    /** No interrupt may come after this: it would end what the next thread does. */
    private static synchronized void end(Thread outer) {
        runner = outer;
    }

    private static synchronized boolean look() {
        Thread running = runner;
        if (running != null && (OneNeuron.isStopping() || running.isInterrupted())) {
            NativeNeuron.interrupt();
        }
        return running != null;
    }

    private static void watch() {
        int looks = 0;
        while (true) {
            looks = look() ? 0 : looks + 1;
            if (looks > LOOKS_BEFORE_SLEEP) {
                asleep = true;
                if (runner == null) {
                    LockSupport.park();
                }
                asleep = false;
                looks = 0;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
