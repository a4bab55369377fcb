package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.Leaking;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.SwappedJar;
import dev.glia.fixtures.TestNeuron;
import dev.glia.launch.LaunchOptions;
import dev.glia.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package's jar is replaced by another while JVMs with the agent are launched. */
class SwappedJarsIT {
    private static final int LAUNCHES = Integer.getInteger("glia.test.launches", 8);

    @TempDir
    private Path folder;

    @Test
    void each_launch_loads_exactly_one_state_or_ends_with_one_paragraph() throws Exception {
        SwappedJar jar = new SwappedJar(folder);
        for (String version : SwappedJar.versions()) {
            jar.put(version, true);
            assertEquals(version + " " + version, launched(jar.path()));
        }
        List<String> answers = jar.answersWhileSwapping(LAUNCHES, () -> launched(jar.path()));
        Set<String> right = SwappedJar.versions().stream()
                .map(version -> version + " " + version)
                .collect(Collectors.toSet());
        List<String> others =
                answers.stream().filter(answer -> !right.contains(answer)).toList();
        System.out.println("%s of %s launches loaded one state".formatted(LAUNCHES - others.size(), LAUNCHES));
        others.forEach(other -> assertTrue(other.matches("glia: [^\n]+"), "no paragraph: " + other));
        assertTrue(others.size() <= 0.1 * LAUNCHES, others.toString());
    }

    /** What a JVM prints; what it says of its end where it does not come to its main. */
    private static String launched(Path jar) {
        LaunchOptions options = LaunchOptions.defaults()
                .with(Setting.NEURON_HOME, TestNeuron.installation().home().toString())
                .with(Setting.CACHE, PackagedAgent.cache().toString())
                .with(Setting.CONFIG, PackagedAgent.cache().resolve("config").toString());
        String classes = Leaking.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Ended ended = ChildJvm.on(List.of(classes, jar.toString()), Leaking.class.getName())
                .jvm(PackagedAgent.option(options.format()), "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(5))
                .run();
        return (ended.exit() == 0 ? ended.out() : ended.err()).strip();
    }
}
