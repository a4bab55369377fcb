package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.walk.Pairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every two public entry points, called in two threads at once. A {@code mvn verify} takes a sample of them, for some seconds;
 * {@code -Dglia.test.pairs=all} takes them all, a group of them in each JVM, for many minutes.
 */
class PairsOfCallsTest {
    private static final boolean ALL =
            System.getProperty("glia.test.pairs", "sample").equals("all");

    private static final int GROUPS = 20;
    private static final Duration SAMPLE = Duration.ofSeconds(10);

    static IntStream groups() {
        return IntStream.range(0, ALL ? GROUPS : 1);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void no_two_calls_at_once_wait_for_each_other_or_end_the_process(int group, @TempDir Path folder)
            throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        long seconds = ALL ? 0 : SAMPLE.toSeconds();
        Ended ended = ChildJvm.of(
                        Pairs.class,
                        String.valueOf(group),
                        String.valueOf(GROUPS),
                        String.valueOf(seconds),
                        folder.toString())
                .jvm("-XX:TieredStopAtLevel=1", "-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(ALL ? 20 : 2))
                .runIn(work);
        assertEquals(0, ended.exit(), () -> last(folder) + ended.text());
    }

    /** What each of the two did last, which outlives the process. */
    private static String last(Path folder) {
        return IntStream.range(0, 2)
                .mapToObj(i -> folder.resolve("thread" + i))
                .filter(Files::exists)
                .map(PairsOfCallsTest::lastLine)
                .reduce("", String::concat);
    }

    private static String lastLine(Path file) {
        try {
            return Files.readString(file).replace("\0", "").lines().sorted().reduce("", (a, b) -> b) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
