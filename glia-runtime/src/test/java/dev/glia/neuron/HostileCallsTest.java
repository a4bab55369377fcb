package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.HostileCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dglia.test.hostile=200} draws so many sets of arguments for each function and method, instead of none. */
class HostileCallsTest {
    @Test
    void no_call_of_any_function_or_method_of_NEURON_ends_the_process(@TempDir Path folder) throws IOException {
        Path diary = folder.resolve("diary");
        String drawn = System.getProperty("glia.test.hostile", "0");
        Ended ended = ChildJvm.of(HostileCalls.class, diary.toString(), drawn, "1", ".*")
                .jvm("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(drawn.equals("0") ? 5 : 60))
                .runIn(folder);
        String last = Files.readString(diary).replace("\0", "");
        assertEquals(0, ended.exit(), last + "\n" + ended.text());
        assertTrue(ended.out().endsWith("survived\n"), last + "\n" + ended.text());
    }
}
