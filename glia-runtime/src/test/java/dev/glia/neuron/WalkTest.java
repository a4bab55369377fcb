package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.walk.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks by chance over the public face. {@code -Dglia.test.walks=150} walks so many fresh seeds with two threads for 20 s each;
 * the file {@code walks.txt} in the resources says what such runs gave.
 */
class WalkTest {
    private static final int FRESH = Integer.getInteger("glia.test.walks", 0);

    /** These go the same way each time: one thread, so many calls. */
    private static final List<String> FIXED = List.of(
            "101", "103", "201", "202", "203", "204", "1001", "1002", "1003", "1004", "1005", "1006", "1029", "1038");

    private static final String CALLS_ALONE = "1500";

    static List<List<String>> walks() {
        List<List<String>> walks = new ArrayList<>();
        FIXED.forEach(seed -> walks.add(List.of(seed, "60", CALLS_ALONE)));
        for (int i = 0; i < FRESH; i++) {
            walks.add(List.of(String.valueOf(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)), "20"));
        }
        return walks;
    }

    @ParameterizedTest
    @MethodSource("walks")
    void whatever_is_called_in_whatever_order_the_process_lives_and_a_model_gives_its_bits(
            List<String> walk, @TempDir Path folder) throws IOException {
        List<String> more = walk.subList(2, walk.size());
        assertEquals("", walk(folder, walk.get(0), walk.get(1), more.toArray(String[]::new)));
    }

    /** Nothing, or how it ended and what was done last. */
    private static String walk(Path folder, String seed, String seconds, String... more) throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        List<String> words = new ArrayList<>(List.of(seed, seconds, folder.toString()));
        words.addAll(List.of(more));
        Ended ended = ChildJvm.of(Walk.class, words.toArray(String[]::new))
                .jvm("-XX:TieredStopAtLevel=1", "-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofSeconds(Long.parseLong(seconds) + 60))
                .runIn(work);
        if (ended.exit() == 0) {
            return "";
        }
        String last = "";
        for (String thread : List.of("thread0", "thread1")) {
            Path file = folder.resolve(thread);
            last += Files.exists(file)
                    ? Files.readString(file).replace("\0", "").lines().sorted().reduce("", (a, b) -> b)
                    : "";
        }
        return "seed %s, exit %s%s, last: %s%n%s"
                .formatted(
                        seed, ended.exit(), ended.timedOut() ? " at the time limit" : "", last.strip(), ended.text());
    }
}
