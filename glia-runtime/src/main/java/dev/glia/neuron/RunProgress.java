package dev.glia.neuron;

import dev.glia.host.progress.ProgressBar;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How far a run is, for a person at a terminal. A thread of its own draws: who runs holds NEURON, and must not wait for whoever
 * holds the terminal.
 */
final class RunProgress {
    /** A run that is over sooner shows nothing. */
    private static final long PATIENCE_MILLIS = 2000;

    private static final long LOOK_MILLIS = 100;

    /** A run is made in this many parts, whose ends the model decides and no clock. */
    static final int PARTS = 500;

    /** Of a run that is shorter, in ms, parts of a ms are counted. */
    private static final double SHORT = 100;

    private static final int PARTS_OF_A_MS = 1000;

    private static volatile boolean wanted;

    private final double from;
    private final double to;
    private final double scale;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ProgressBar bar;
    private final Thread drawer;
    private volatile double now;

    private RunProgress(double from, double to) {
        this.from = from;
        this.to = to;
        this.now = from;
        this.scale = to - from < SHORT ? PARTS_OF_A_MS : 1;
        this.bar = ProgressBar.of(scale == 1 ? "ms" : "µs");
        this.drawer = new Thread(this::draw, "glia-run-progress");
        drawer.setDaemon(true);
    }

    static void want(boolean whether) {
        wanted = whether;
    }

    /** Of a run that begins; empty where nobody wants to see it. */
    static Optional<RunProgress> begin(double from, double to) {
        if (!wanted || !(to > from)) {
            return Optional.empty();
        }
        RunProgress progress = new RunProgress(from, to);
        if (progress.bar.isWatched()) {
            progress.drawer.start();
        }
        return Optional.of(progress);
    }

    void at(double t) {
        now = t;
    }

    /** Takes the bar away. */
    void end() {
        over.countDown();
        try {
            drawer.join(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw() {
        try {
            if (over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            int of = (int) Math.ceil((to - from) * scale);
            do {
                bar.show((int) Math.min(of - 1.0, (now - from) * scale), of);
            } while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            bar.show(of, of);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
