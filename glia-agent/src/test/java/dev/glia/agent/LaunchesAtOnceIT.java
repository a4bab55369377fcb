package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.FiveFacts;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.launch.LaunchOptions;
import dev.glia.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many models that are launched at once where nothing is built: a user's first job array. */
class LaunchesAtOnceIT {
    private static final int LAUNCHES = Integer.getInteger("glia.test.atOnce", 4);
    private static final String BRIDGE = "glia: compiling the bridge";
    private static final String MODS = "glia: compiling 4 mods of the packages on the class path";
    private static final String WAITING = "glia: waiting for process ";

    @TempDir
    private Path folder;

    /** {@code -Dglia.test.atOnce} says how many. */
    @Test
    void on_an_empty_cache_one_builds_and_the_others_say_for_whom_they_wait() {
        ChildJvm launch = launch();
        List<ChildJvm.Running> running =
                Stream.generate(launch::start).limit(LAUNCHES).toList();
        List<String> said = new ArrayList<>();
        for (ChildJvm.Running one : running) {
            var ended = one.await();
            assertEquals(0, ended.exit(), ended.text());
            assertEquals("five of five\n", ended.out(), ended.text());
            said.add(ended.err());
        }
        assertEquals(1, count(said, BRIDGE), said.toString());
        assertEquals(1, count(said, MODS), said.toString());
        assertTrue(
                said.stream()
                        .allMatch(lines -> lines.contains(BRIDGE) || lines.contains(MODS) || lines.contains(WAITING)),
                said.toString());
        assertEquals("", launch.run().err());
    }

    private static long count(List<String> said, String line) {
        return said.stream().filter(lines -> lines.contains(line)).count();
    }

    private ChildJvm launch() {
        LaunchOptions options = LaunchOptions.defaults()
                .with(Setting.NEURON_HOME, TestNeuron.installation().home().toString())
                .with(Setting.CACHE, folder.resolve("cache").toString())
                .with(Setting.CONFIG, folder.resolve("config").toString());
        Labs labs = Labs.in(folder);
        List<String> classPath = List.of(
                PackagedAgent.runtime().toString(),
                ApplicationJars.classes().toString(),
                labs.labA().toString(),
                labs.labB().toString());
        return ChildJvm.on(classPath, FiveFacts.class.getName())
                .jvm(PackagedAgent.option(options.format()), "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(20));
    }
}
