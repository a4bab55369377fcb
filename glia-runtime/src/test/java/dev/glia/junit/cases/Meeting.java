package dev.glia.junit.cases;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Where two tests that run at once wait for each other. */
final class Meeting {
    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

    private Meeting() {}

    static void point() throws Exception {
        BARRIER.await(50, TimeUnit.SECONDS);
    }
}
