package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.FoundByWalks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link WalkTest} has met, each as the few lines that ended the process or left NEURON unusable, in a JVM of its own. */
class FoundByWalksTest {
    static List<String> findings() {
        return FoundByWalks.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void this_does_not_end_the_process(String finding, @TempDir Path folder) {
        Ended ended = ChildJvm.of(FoundByWalks.class, finding)
                .jvm("--enable-native-access=ALL-UNNAMED")
                .runIn(folder);
        assertEquals(0, ended.exit(), ended.text());
        assertEquals("survived", ended.out().strip(), ended.text());
    }
}
