package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.walk.NullArguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Null where a thing is expected: told of in Java as what it is, by every method of the public face, and never taken to NEURON. */
class NullArgumentsTest {
    @Test
    void null_for_any_argument_of_any_public_method_is_a_NullPointerException(@TempDir Path folder) {
        Ended ended = ChildJvm.of(NullArguments.class)
                .jvm("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(4))
                .runIn(folder);
        List<String> told = ended.out()
                .lines()
                .filter(line -> line.contains(", argument ") || line.startsWith("every null"))
                .toList();
        assertEquals(List.of("every null was told of"), told, ended.err());
        assertEquals(0, ended.exit(), ended.err());
    }
}
