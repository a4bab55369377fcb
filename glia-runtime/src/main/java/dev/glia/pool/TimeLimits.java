package dev.glia.pool;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock of all pools: one thread, from the first task with a limit, or the first end of a worker, on. */
final class TimeLimits {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private TimeLimits() {}

    /** Does something when so much time is over, unless what is answered is cancelled before. */
    static Future<?> after(Duration limit, Runnable end) {
        return CLOCK.schedule(end, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "glia-time-limits");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true); // else each task would be kept until its limit
        return clock;
    }
}
