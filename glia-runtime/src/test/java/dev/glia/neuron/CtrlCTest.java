package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.LongRun;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever NEURON is in, Ctrl-C ends the process, with the user's own hooks, in a tenth of a second. The time is told; what
 * is asserted leaves room for a busy machine, and none for the five seconds after which a process is ended whose NEURON does
 * not come out.
 */
class CtrlCTest {
    private static final long MOMENT_MILLIS = 200;
    private static final long LIMIT_MILLIS = 2500;

    /** {@code -Dglia.test.endings=12} for so many of each. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "large", "variable", "run", "psolve", "loop", "steps"})
    void it_ends_a_long_run_at_once_and_the_hooks_of_the_user_run(String what) throws Exception {
        long[] millis = new long[Integer.getInteger("glia.test.endings", 1)];
        for (int i = 0; i < millis.length; i++) {
            // A different moment each time, the first of them in the first slice of a run.
            millis[i] = endedAfter(what, i * MOMENT_MILLIS / millis.length);
        }
        long[] sorted = LongStream.of(millis).sorted().toArray();
        long median = sorted[sorted.length / 2];
        System.getLogger("dev.glia")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: from Ctrl-C to the end {1} ms (median of {2}, longest {3})",
                        what,
                        median,
                        sorted.length,
                        sorted[sorted.length - 1]);
        assertTrue(median < LIMIT_MILLIS, what + ": " + median + " ms");
    }

    private static long endedAfter(String what, long moment) throws Exception {
        ChildJvm.Running child = ChildJvm.of(LongRun.class, what)
                .jvm("--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofSeconds(30))
                .hearingCtrlC()
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.readString(child.out()).contains("running")
                && child.process().isAlive()
                && System.nanoTime() < end) {
            child.process().waitFor(5, TimeUnit.MILLISECONDS);
        }
        child.process().waitFor(moment, TimeUnit.MILLISECONDS);
        long begin = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(child.process().pid()))
                .start()
                .waitFor();
        Ended ended = child.await();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(130, ended.exit(), ended.text());
        assertTrue(ended.out().contains("hook of the user"), ended.text());
        return took;
    }
}
