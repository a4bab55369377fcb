package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.TwoThreads;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoThreadsTest {
    /** {@code -Dglia.test.seconds=30} for the whole of it. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xcheck:jni", "-XX:+UseZGC"})
    void threads_that_call_NEURON_at_once_take_turns_and_get_what_they_would_get_alone(String flag) {
        Ended ended = ChildJvm.of(TwoThreads.class, System.getProperty("glia.test.seconds", "5"))
                .jvm(flag, "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(2))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().endsWith("ran true, built true\nsurvived\n"), ended.text());
    }
}
